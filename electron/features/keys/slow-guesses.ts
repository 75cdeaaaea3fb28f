import type { Reply } from '../../../shared/errors.ts'
import type { Transport } from '../../../shared/ipc/create-client.ts'

/** How long the next guess waits after so many wrong ones in a row; the last one stands for all that follow. */
const delaysMs = [0, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000]

/** The calls that try a secret. */
const guesses = [
  'keys.unlock',
  'keys.recover',
  'keys.changePassphrase',
  'keys.removePassphrase',
  'keys.issueRecoveryKey',
  'keys.setKeychain',
]

type Time = { now: () => number; wait: (ms: number) => Promise<unknown> }

const realTime: Time = {
  now: () => performance.now(),
  wait: ms => new Promise(resolve => setTimeout(resolve, ms)),
}

/**
 * Lets one guess at a passphrase be looked at after the other, each a while after the last wrong one. It lives in the main
 * process for as long as the program runs, so no new window and no other journal begins it anew.
 */
export function slowGuesses(transport: Transport, time: Time = realTime): Transport {
  let wrong = 0
  let notBefore = 0
  let turn: Promise<unknown> = Promise.resolve()

  const guess = async (carry: () => Promise<Reply>): Promise<Reply> => {
    await time.wait(Math.max(0, notBefore - time.now()))
    const reply = await carry()
    if (reply.ok) wrong = 0
    if (reply.ok || !isWrong(reply.error.code)) return reply
    const delayMs = delaysMs[Math.min(++wrong, delaysMs.length - 1)] ?? 0
    notBefore = time.now() + delayMs
    const seconds = delayMs / 1000
    const next = `The next try is looked at in ${seconds === 1 ? 'a second' : `${seconds} seconds`}.`
    return { ok: false, error: { ...reply.error, message: `${reply.error.message} ${next}` } }
  }
  return (feature, call, input, journal) => {
    const carry = () => transport(feature, call, input, journal)
    if (!guesses.includes(`${feature}.${call}`)) return carry()
    const mine = turn.then(() => guess(carry))
    turn = mine.then(nothing, nothing)
    return mine
  }
}

function isWrong(code: string): boolean {
  return code === 'wrong-passphrase' || code === 'wrong-recovery-key'
}

function nothing(): void {}

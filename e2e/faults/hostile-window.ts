import { join } from 'node:path'
import fc from 'fast-check'
import type { Page } from 'playwright-core'
import { desktopContract } from '../../shared/contract.ts'
import { type Fault, latencyOf, tally } from './fault.ts'
import { callsOf, shown } from './hostile-messages.ts'
import { messagesTo } from './message-kinds.ts'
import { openApp } from './typing.ts'

const answeredWithinMs = 50
const batch = 100

type Answer = { ok: boolean; code: string; ms: number }

export const hostileWindow: Fault = {
  id: 'F15.app',
  what: 'hostile messages from the window to the desktop',
  promise:
    'each is answered by the running app, refused with a code; a refusal comes within 50 ms (p99), and the app lives on',
  broken: 'harmed',
  needs: ['build'],
  counts: { short: 20, full: 10_000 },
  control: { how: 'messages that are as they should be', weakened: true, count: 2 },
  async run({ count, random, folder, weakened, patience }) {
    const tallied = tally()
    const { app, journal } = await openApp(join(folder, 'data'))
    const slow: string[] = []
    for (const [feature, name, call] of callsOf(desktopContract)) {
      // What well-formed ones do, open dialogs, print, exchange journals, is not what is tested here.
      const seed = Math.floor(random() * 2 ** 31)
      const messages = fc
        .sample(messagesTo(call.input, ['own', 'sample'], weakened ? 9 : 0), { numRuns: count, seed })
        .flatMap(asData)
        .filter(message => call.input.safeParse(message).success === weakened)
      const answers = await askAll(app.page, feature, name, messages)
      for (const [index, answer] of answers.entries()) {
        const harm = harmOf(answer)
        tallied.note(harm && `${feature}.${name} ${shown(messages[index])}: ${harm}`)
      }
      // One that was done shows that it would be seen; to go on might exchange the journal under the test.
      if (weakened && tallied.outcome.broken > 0) break
      const latency = latencyOf(answers.map(({ ms }) => ms))
      tallied.time(latency)
      if (latency > answeredWithinMs * patience) slow.push(`${feature}.${name} ${latency.toFixed(0)} ms`)
    }
    if (slow.length > 0) tallied.note(`slower than ${answeredWithinMs} ms: ${slow.join(', ')}`)
    if (!weakened) {
      await journal.write('Still here.')
      await journal.saved()
    }
    await app.kill()
    return tallied.done('latency of the calls')
  },
}

function harmOf({ ok, code }: Answer): string | null {
  if (ok) return 'done'
  return code === 'unexpected' || code === 'none' ? code : null
}

async function askAll(page: Page, feature: string, name: string, messages: readonly unknown[]): Promise<Answer[]> {
  const answers: Answer[] = []
  for (let at = 0; at < messages.length; at += batch) {
    answers.push(...(await ask(page, feature, name, messages.slice(at, at + batch))))
  }
  return answers
}

/** As it crosses from the test into the page; what cannot is left out. */
function asData(message: unknown): unknown[] {
  try {
    const text = JSON.stringify(message)
    return text === undefined || text.length > 200_000 ? [] : [JSON.parse(text)]
  } catch {
    return []
  }
}

function ask(page: Page, feature: string, name: string, messages: unknown[]): Promise<Answer[]> {
  return page.evaluate(
    async ([to, call, texts]) => {
      const answers: Answer[] = []
      for (const text of texts as string[]) {
        const message: unknown = JSON.parse(text)
        const startedAt = performance.now()
        const reply = await window.throughline.call(to, call, message).catch(() => null)
        const code = reply === null ? 'none' : reply.ok ? '' : reply.error.code
        answers.push({ ok: reply?.ok === true, code, ms: performance.now() - startedAt })
      }
      return answers
    },
    [feature, name, messages.map(message => JSON.stringify(message))] as const,
  )
}

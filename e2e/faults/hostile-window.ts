import { join } from 'node:path'
import fc from 'fast-check'
import type { Page } from 'playwright-core'
import { desktopContract } from '../../shared/contract.ts'
import { type Fault, tally } from './fault.ts'
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
  async run({ count, random, folder, weakened }) {
    const tallied = tally()
    const { app, journal } = await openApp(join(folder, 'data'))
    const slow: string[] = []
    for (const [feature, name, call] of callsOf(desktopContract)) {
      // What well-formed ones do, open dialogs, print, exchange journals, is not what is tested here.
      const seed = Math.floor(random() * 2 ** 31)
      const messages = fc
        .sample(messagesTo(call.input, ['own', 'sample'], weakened ? 9 : 0), { numRuns: count, seed })
        .filter(message => call.input.safeParse(message).success === weakened)
        .flatMap(asData)
      const times: number[] = []
      for (let at = 0; at < messages.length; at += batch) {
        const some = messages.slice(at, at + batch)
        const answers = await ask(app.page, feature, name, some)
        for (const [index, { ok, code, ms }] of answers.entries()) {
          times.push(ms)
          const harmed = ok || code === 'unexpected' || code === 'none'
          tallied.note(harmed ? `${feature}.${name} ${shown(some[index])}: ${ok ? 'done' : code}` : null)
        }
      }
      const p99 = times.sort((one, other) => one - other)[Math.floor(0.99 * times.length)] ?? 0
      if (times.length > 0) tallied.time(p99)
      if (p99 > answeredWithinMs) slow.push(`${feature}.${name} ${p99.toFixed(0)} ms`)
    }
    if (slow.length > 0) tallied.note(`p99 over ${answeredWithinMs} ms: ${slow.join(', ')}`)
    await journal.write('Still here.')
    await journal.saved()
    await app.kill()
    return tallied.done('p99 of the calls')
  },
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

import fc from 'fast-check'
import { journalFiles } from '../../electron/db/journal-files.ts'
import { openJournal } from '../../electron/db/open.ts'
import { getMark } from '../../electron/db/watermark.ts'
import { createDispatch } from '../../electron/ipc/dispatch.ts'
import { journalHandlers } from '../../electron/journal/journal-handlers.ts'
import { makeSample } from '../../electron/journal/sample.ts'
import { journalContract } from '../../shared/contract.ts'
import { Reply } from '../../shared/errors.ts'
import type { Contract } from '../../shared/ipc/call.ts'
import { type Fault, latencyOf, tally } from './fault.ts'
import { messagesTo } from './message-kinds.ts'

/** The 99th part of the answers of each call comes within this time. */
const answeredWithinMs = 50

export const hostileMessages: Fault = {
  id: 'F15',
  what: 'hostile messages to the journal',
  promise:
    'each is answered, refused with a code and a sentence or done whole; a refusal writes nothing, save what a conflict keeps; p99 under 50 ms',
  broken: 'harmed',
  counts: { short: 40, full: 10_000 },
  control: { how: 'messages are not checked', mutant: 'believes-every-message', count: 40 },
  async run({ count, random, folder, patience }) {
    const tallied = tally()
    const journal = openJournal(journalFiles(folder, 'journal'))
    makeSample(journal.db, '2026-11-22')
    const { db } = journal
    let lastId = 0
    // Where something failed that has no refusal of its own.
    let trace = ''
    const dispatch = createDispatch(
      journalContract,
      journalHandlers({
        db,
        clock: { now: () => '2026-11-22T12:00:00.000Z', today: () => '2026-11-22' },
        newId: () => `made-${++lastId}`,
      }),
      {
        log: line => {
          trace = line.split('\n').slice(0, 4).join(' ')
        },
      },
    )
    const ids = db
      .prepare('SELECT id FROM entry UNION ALL SELECT id FROM story UNION ALL SELECT id FROM role')
      .pluck()
      .all()
    const known = ids.map(String)
    const slow: string[] = []
    for (const [feature, name, call] of callsOf(journalContract)) {
      const seed = Math.floor(random() * 2 ** 31)
      const times: number[] = []
      for (const message of fc.sample(messagesTo(call.input, known), { numRuns: count, seed })) {
        const before = getMark(db).writes
        const startedAt = performance.now()
        const reply = await dispatch(feature, name, message).catch((error: unknown) => error)
        times.push(performance.now() - startedAt)
        const problem = problemOf(reply, getMark(db).writes - before, db.inTransaction)
        tallied.note(problem && `${feature}.${name} ${shown(message)}: ${problem} ${trace}`)
        trace = ''
      }
      const latency = latencyOf(times)
      tallied.time(latency)
      if (latency > answeredWithinMs * patience) slow.push(`${feature}.${name} ${latency.toFixed(0)} ms`)
    }
    if (Object.hasOwn(Object.prototype, 'polluted')) tallied.note('a message has changed the prototype of all objects')
    if (slow.length > 0) tallied.note(`slower than ${answeredWithinMs} ms: ${slow.join(', ')}`)
    journal.close()
    tallied.outcome.figures.calls = callsOf(journalContract).length
    return tallied.done('latency of the calls')
  },
}

export function callsOf(contract: Contract) {
  return Object.entries(contract).flatMap(([feature, calls]) =>
    Object.entries(calls).map(([name, call]) => [feature, name, call] as const),
  )
}

function problemOf(reply: unknown, writes: number, inTransaction: boolean): string | null {
  const answered = Reply.safeParse(reply)
  if (!answered.success) return `no answer, but ${String(reply)}`
  if (inTransaction) return 'a transaction was left open'
  if (answered.data.ok) return null
  const { code, message } = answered.data.error
  if (code === 'unexpected') return 'failed unexpectedly'
  // What lost a conflict is kept in the history, so that nothing written is lost.
  if (writes !== 0 && code !== 'conflict') return `refused, and ${writes} changes were written`
  return message.length > 0 ? null : 'refused without a sentence'
}

export function shown(message: unknown): string {
  try {
    return (JSON.stringify(message) ?? 'nothing').slice(0, 300)
  } catch {
    return 'something that JSON cannot say'
  }
}

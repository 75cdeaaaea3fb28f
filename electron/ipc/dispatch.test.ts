import fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { journalContract } from '../../shared/contract.ts'
import { CallError, Reply } from '../../shared/errors.ts'
import { type Contract, command, type Handlers, query } from '../../shared/ipc/call.ts'
import { getMark } from '../db/watermark.ts'
import { journalInMemory } from '../journal/journal-in-memory.ts'
import { createDispatch } from './dispatch.ts'

const contract = {
  notes: {
    get: query(z.object({ id: z.string('An id is a text.') }), z.object({ text: z.string() })),
    throwAway: command(z.void(), z.void()),
  },
} satisfies Contract

function dispatchTo(act: () => unknown, slowMs = 1000) {
  const lines: string[] = []
  // A handler that breaks its contract is what some of these tests are about.
  const handlers = { notes: { get: act, throwAway: act } } as Handlers<typeof contract>
  return { lines, dispatch: createDispatch(contract, handlers, { log: line => lines.push(line), slowMs }) }
}

const secret = 'what the person wrote'
const sqliteError = (code: string) => Object.assign(new Error(secret), { code })

test('what a handler returns is answered, without what the contract does not name', async () => {
  const { dispatch } = dispatchTo(() => ({ text: 'T', inner: 'hidden' }))
  expect(await dispatch('notes', 'get', { id: 'a' })).toEqual({ ok: true, value: { text: 'T' } })
})

test('a name the contract does not hold as its own is refused', async () => {
  const { dispatch } = dispatchTo(() => ({ text: 'T' }))
  for (const [feature, call] of [
    ['notes', 'nothing'],
    ['nothing', 'get'],
    ['__proto__', 'toString'],
    ['constructor', 'constructor'],
    ['notes', '__proto__'],
    ['notes', 'toString'],
    ['hasOwnProperty', 'call'],
  ] as const) {
    expect(await dispatch(feature, call, {})).toMatchObject({ ok: false, error: { code: 'refused' } })
  }
})

test('input is refused with the sentence of what is wrong with it first', async () => {
  const { dispatch } = dispatchTo(() => ({ text: 'T' }))
  const reply = await dispatch('notes', 'get', { id: 7 })
  expect(reply).toEqual({ ok: false, error: { code: 'invalid-input', message: 'An id is a text.' } })
  expect(await dispatch('notes', 'throwAway', { id: 7 })).toMatchObject({ error: { code: 'invalid-input' } })
})

test('a handler that breaks its contract is found out', async () => {
  const { dispatch, lines } = dispatchTo(() => ({ text: 7 }))
  expect(await dispatch('notes', 'get', { id: 'a' })).toMatchObject({ ok: false, error: { code: 'unexpected' } })
  expect(lines).toHaveLength(1)
})

test('a refusal reaches the person as it was said', async () => {
  const { dispatch } = dispatchTo(() => {
    throw new CallError('conflict', 'Changed elsewhere.')
  })
  expect(await dispatch('notes', 'get', { id: 'a' })).toEqual({
    ok: false,
    error: { code: 'conflict', message: 'Changed elsewhere.' },
  })
})

test.each([
  ['SQLITE_FULL', 'disk-full'],
  ['SQLITE_READONLY', 'read-only'],
  ['SQLITE_READONLY_DIRECTORY', 'read-only'],
  ['SQLITE_IOERR_WRITE', 'storage-failed'],
  ['SQLITE_IOERR_FSYNC', 'storage-failed'],
  ['SQLITE_BUSY', 'journal-in-use'],
  ['SQLITE_CORRUPT', 'journal-damaged'],
  ['SQLITE_CONSTRAINT_CHECK', 'invalid-input'],
  ['SQLITE_CONSTRAINT_UNIQUE', 'invalid-input'],
  ['SQLITE_CONSTRAINT_PRIMARYKEY', 'invalid-input'],
  ['SQLITE_CONSTRAINT_FOREIGNKEY', 'unexpected'],
  ['ENOENT', 'unexpected'],
])('the failure %s is told as %s, in a sentence', async (code, told) => {
  const { dispatch } = dispatchTo(() => {
    throw sqliteError(code)
  })
  const reply = await dispatch('notes', 'get', { id: 'a' })
  expect(reply).toMatchObject({ ok: false, error: { code: told, message: expect.stringMatching(/^[A-Z].*\.$/) } })
})

test('the log says where something failed and how, and never what was written', async () => {
  const { dispatch, lines } = dispatchTo(() => {
    throw sqliteError('SQLITE_CONSTRAINT_FOREIGNKEY')
  })
  await dispatch('notes', 'get', { id: secret })
  expect(lines.join()).toContain('notes.get: Error SQLITE_CONSTRAINT_FOREIGNKEY')
  expect(lines.join()).toContain('dispatch.test.ts')
  expect(lines.join()).not.toContain(secret)
})

test('a call that takes long is named', async () => {
  const { dispatch, lines } = dispatchTo(() => ({ text: 'T' }), -1)
  await dispatch('notes', 'get', { id: 'a' })
  expect(lines).toEqual([expect.stringMatching(/^slow: notes\.get took \d+ ms$/)])
})

test('no message whatever breaks the journal: each is answered with a refusal that has a code, and nothing is written', async () => {
  const { dispatch, db } = journalInMemory()
  const names = Object.entries(journalContract).flatMap(([feature, calls]) =>
    Object.keys(calls).map(call => [feature, call] as const),
  )
  const writes = () => getMark(db).writes
  const hostile = fc.oneof(
    fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, maxDepth: 4 }),
    fc.record({ id: fc.anything(), baseRevision: fc.anything(), draft: fc.anything() }),
    fc.record({ id: fc.string(), baseRevision: fc.maxSafeInteger(), draft: fc.object() }),
    fc.record({ after: fc.string(), limit: fc.integer() }),
  )
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...names), hostile, async ([feature, call], input) => {
      const before = writes()
      const reply = await dispatch(feature, call, input)
      expect(Reply.safeParse(reply).success).toBe(true)
      if (reply.ok) return
      expect(reply.error.code).not.toBe('unexpected')
      expect(writes()).toBe(before)
    }),
    { numRuns: 3000 },
  )
})

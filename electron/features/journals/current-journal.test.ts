import { expect, test } from 'vitest'
import type { JournalStatus, WhichJournal } from '../../../shared/journals.ts'
import type { Journal } from '../../journal/relay.ts'
import { createCurrentJournal } from './current-journal.ts'

/** Journals that only note when they are started and closed; each step takes a turn of the event loop. */
function journals() {
  const log: string[] = []
  const turn = () => new Promise(resolve => setTimeout(resolve, 1))
  const start = (which: WhichJournal, { number, unlocks }: { number: number; unlocks: boolean }): Journal => {
    log.push(`start ${which}${unlocks ? '' : ' locked'}`)
    return {
      status: async (): Promise<JournalStatus> => {
        await turn()
        return { state: 'open', which, readOnly: false, folder: which, number }
      },
      transport: async feature => ({ ok: true, value: `${which} ${feature}` }),
      settle: () => log.push(`settle ${which}`),
      close: async () => {
        await turn()
        log.push(`closed ${which}`)
      },
    }
  }
  let exchanges = 0
  const current = createCurrentJournal(start, () => exchanges++)
  return { log, current, exchanges: () => exchanges }
}

test('the journal is closed whole before another one is started', async () => {
  const { log, current, exchanges } = journals()
  void current.open('own')
  await current.open('sample')
  expect(log).toEqual(['start own', 'closed own', 'start sample'])
  expect(exchanges()).toBe(1)
})

test('a call waits for the journal that is being opened', async () => {
  const { current } = journals()
  void current.open('own')
  void current.open('sample')
  expect(await current.transport('entries', 'list', undefined)).toEqual({ ok: true, value: 'sample entries' })
  expect(await current.status()).toMatchObject({ which: 'sample' })
})

test('trying again opens the same journal', async () => {
  const { log, current } = journals()
  await current.open('sample')
  expect(await current.reopen()).toMatchObject({ which: 'sample' })
  expect(log).toEqual(['start sample', 'closed sample', 'start sample'])
})

test('a call that names another journal is refused, and that one is never asked', async () => {
  const { current } = journals()
  await current.open('own')
  const { number } = await current.status()
  expect(await current.transport('entries', 'save', undefined, number)).toMatchObject({ ok: true })
  const exchanging = current.open('sample')
  // Asked while the journals are exchanged: it waits, and then finds another one.
  expect(await current.transport('entries', 'save', undefined, number)).toMatchObject({
    error: { code: 'other-journal', message: expect.stringContaining('stays in this window') },
  })
  await exchanging
  // Back in its own journal, what could not be saved then is saved now.
  await current.open('own')
  expect(await current.transport('entries', 'save', undefined, number)).toMatchObject({ ok: true })
})

test('the sample made anew, and a backup put in the place of the own journal, are other journals than before', async () => {
  const { current } = journals()
  const numbers: number[] = []
  for (const which of ['own', 'sample', 'own', 'sample'] as const) numbers.push((await current.open(which)).number)
  numbers.push((await current.open('own', { another: true })).number)
  expect(numbers).toEqual([1, 2, 1, 3, 4])
})

test('a journal that is opened again after trouble keeps its number, so that its text can be saved', async () => {
  const { current } = journals()
  const { number } = await current.open('own')
  await current.reopen()
  expect(await current.transport('entries', 'save', undefined, number)).toMatchObject({ ok: true })
})

test('locking closes the journal whole, and what is started then does not open by itself', async () => {
  const { log, current, exchanges } = journals()
  await current.open('own')
  await current.lock()
  expect(log).toEqual(['start own', 'closed own', 'start own locked'])
  expect(exchanges()).toBe(1)
})

test('a closed journal refuses, in words', async () => {
  const { current } = journals()
  await current.open('own')
  await current.close()
  expect(await current.transport('entries', 'list', undefined)).toMatchObject({
    ok: false,
    error: { code: 'journal-not-open' },
  })
})

test('a journal that is unlocked while it is opened is never seen locked', async () => {
  const { current, exchanges } = journals()
  await current.open('own')
  const seen: unknown[] = []
  const unlock = async (journal: Journal['transport']) => {
    seen.push(await journal('keys', 'unlock', undefined), exchanges())
  }
  await current.open('own', { another: true, unlock })
  expect(seen).toEqual([{ ok: true, value: 'own keys' }, 0])
  expect(exchanges()).toBe(1)
})

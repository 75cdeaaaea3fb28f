import { expect, test } from 'vitest'
import type { JournalStatus, WhichJournal } from '../../../shared/journals.ts'
import { createCurrentJournal, type RunningJournal } from './current-journal.ts'

/** Journals that only note when they are started and closed; each step takes a turn of the event loop. */
function journals() {
  const log: string[] = []
  const turn = () => new Promise(resolve => setTimeout(resolve, 1))
  const start = (which: WhichJournal): RunningJournal => {
    log.push(`start ${which}`)
    return {
      status: async (): Promise<JournalStatus> => {
        await turn()
        return { state: 'open', which, readOnly: false, folder: which }
      },
      transport: async feature => ({ ok: true, value: `${which} ${feature}` }),
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

test('a closed journal refuses, in words', async () => {
  const { current } = journals()
  await current.open('own')
  await current.close()
  expect(await current.transport('entries', 'list', undefined)).toMatchObject({
    ok: false,
    error: { code: 'journal-not-open' },
  })
})

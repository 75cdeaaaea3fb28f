import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { journalContract } from '../../shared/contract.ts'
import { createClient } from '../../shared/ipc/create-client.ts'
import type { JournalStatus, WhichJournal } from '../../shared/journals.ts'
import { type Journal, relayJournal } from './relay.ts'

let folder: string
const journals: Journal[] = []

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'throughline-'))
})

afterEach(async () => {
  await Promise.all(journals.splice(0).map(journal => journal.close()))
  fs.rmSync(folder, { recursive: true })
})

const worker = new URL('./worker.ts', import.meta.url)

function start(
  which: WhichJournal = 'own',
  onStatus: (status: JournalStatus) => void = () => undefined,
  file = worker,
) {
  const journal = relayJournal(file, { folder, which, number: 1, waitsToBegin: false }, { onStatus })
  journals.push(journal)
  return { journal, client: createClient(journalContract, journal.transport) }
}

test('what was written is there after the journal was closed and opened again', async () => {
  const first = start()
  expect(await first.journal.status()).toEqual({
    state: 'open',
    which: 'own',
    number: 1,
    readOnly: false,
    folder,
  })
  const { id } = await first.client.entries.create({ title: 'The parcel sorter' })
  await first.journal.close()

  const second = start()
  expect((await second.client.entries.get({ id })).title).toBe('The parcel sorter')
})

test('what was asked before the journal is closed is still done and answered, and nothing after', async () => {
  const { journal, client } = start()
  const asked = Array.from({ length: 20 }, (_, n) => client.entries.create({ title: `${n}` }))
  const closing = journal.close()
  await expect(client.entries.listTags()).rejects.toMatchObject({ code: 'journal-not-open' })
  expect((await Promise.all(asked)).map(({ title }) => title)).toEqual(asked.map((_, n) => `${n}`))
  await closing
  expect(fs.existsSync(path.join(folder, 'journal.db-wal'))).toBe(false)
  expect((await start().client.entries.listGroups())[0]?.count).toBe(20)
})

test('a second opener is told that the journal is in use', async () => {
  const first = start()
  await first.journal.status()
  const second = start()
  expect(await second.journal.status()).toMatchObject({ state: 'failed', error: { code: 'journal-in-use' } })
  await expect(second.client.entries.listGroups()).rejects.toMatchObject({ code: 'journal-not-open' })

  await first.journal.close()
  const third = start()
  expect(await third.journal.status()).toMatchObject({ state: 'open' })
  expect(await third.client.entries.listGroups()).toEqual([])
})

test('the sample journal is whole, and made anew each time it is opened', async () => {
  const first = start('sample')
  const groups = await first.client.entries.listGroups()
  expect(groups.reduce((sum, { count }) => sum + count, 0)).toBeGreaterThan(10)
  const [story] = await first.client.stories.list()
  const { sources } = await first.client.stories.get({ id: story?.id ?? '' })
  expect(sources.length).toBeGreaterThan(0)
  expect(sources.map(({ state }) => state)).not.toContain('missing')
  await first.client.entries.create({ title: 'Mine' })
  await first.journal.close()

  expect(await start('sample').client.entries.listGroups()).toEqual(groups)
})

test('when the file is replaced underneath, nothing is called saved and the window is told', async () => {
  const told: JournalStatus[] = []
  const { journal, client } = start('own', status => told.push(status))
  const { id } = await client.entries.create({ title: 'Kept' })
  fs.copyFileSync(path.join(folder, 'journal.db'), path.join(folder, 'other.db'))
  fs.renameSync(path.join(folder, 'other.db'), path.join(folder, 'journal.db'))

  await expect(client.entries.create({ title: 'Lost' })).rejects.toMatchObject({ code: 'storage-failed' })
  expect(told).toMatchObject([{ state: 'failed', error: { code: 'storage-failed' } }])
  await expect(client.entries.get({ id })).rejects.toMatchObject({ code: 'journal-not-open' })
  expect((await journal.status()).state).toBe('failed')
})

test('when the thread ends by itself, what was under way is refused, the window is told, and it can be opened again', async () => {
  const failing = path.join(folder, 'failing.mjs')
  fs.writeFileSync(failing, failingWorker)
  const told: JournalStatus[] = []
  const { journal, client } = start('own', status => told.push(status), pathToFileURL(failing))
  expect(await journal.status()).toMatchObject({ state: 'open' })
  const refused = { code: 'storage-failed', message: expect.stringContaining('stays in this window') }
  const [first, second] = [client.entries.create({ title: 'one' }), client.entries.create({ title: 'two' })]
  await expect(first).rejects.toMatchObject(refused)
  await expect(second).rejects.toMatchObject(refused)
  expect(told).toMatchObject([{ state: 'failed', error: refused }])
  expect(await journal.status()).toEqual(told[0])
  await expect(client.entries.listTags()).rejects.toMatchObject({ code: 'journal-not-open' })
  expect(await start().journal.status()).toMatchObject({ state: 'open' })
})

test('a thread that cannot even start is a journal that could not be opened', async () => {
  const { journal } = start('own', undefined, pathToFileURL(path.join(folder, 'missing.mjs')))
  expect(await journal.status()).toMatchObject({
    state: 'failed',
    which: 'own',
    folder,
    error: { code: 'storage-failed' },
  })
})

/** Opens, and fails at the first call. */
const failingWorker = `
  import { parentPort, workerData } from 'node:worker_threads'
  const { which, folder } = workerData
  parentPort.postMessage({ type: 'status', status: { state: 'open', which, folder, readOnly: false } })
  parentPort.on('message', ({ type }) => {
    if (type === 'close') parentPort.close()
    else throw new Error('failed')
  })`

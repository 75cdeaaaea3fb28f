import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { custodyContract, journalContract } from '../../shared/contract.ts'
import { createClient } from '../../shared/ipc/create-client.ts'
import type { JournalStatus } from '../../shared/journals.ts'
import { type JournalFiles, journalFiles } from '../db/journal-files.ts'
import { groupsOf } from '../db/recovery-key.ts'
import { openSession, type Session } from './session.ts'

const passphrase = 'plinth gravel otter'

let files: JournalFiles
let told: JournalStatus[]
const sessions: Session[] = []

beforeEach(() => {
  files = journalFiles(path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'throughline-')), 'journal'), 'journal')
  told = []
})

afterEach(() => {
  for (const session of sessions.splice(0)) session.close()
  fs.rmSync(path.dirname(files.folder), { recursive: true })
})

function start() {
  const session = openSession(
    'own',
    files,
    {
      clock: { now: () => '2026-11-22T12:00:00.000Z', today: () => '2026-11-22' },
      newId: () => crypto.randomUUID(),
      log: () => undefined,
      onStatus: status => told.push(status),
    },
    { waitsToBegin: true, cost: { N: 16, r: 8, p: 1 } },
  )
  sessions.push(session)
  return { session, ...createClient({ ...journalContract, ...custodyContract }, session.transport) }
}

/** A journal with a passphrase and an entry, closed again. */
async function makeProtected(): Promise<string> {
  const { session, keys, entries } = start()
  await keys.begin({ passphrase })
  const { id } = await entries.create({ title: 'Mine' })
  session.close()
  return id
}

test('a journal that never was waits for the choice of a passphrase, and leaves nothing on the disk until then', async () => {
  const { session, keys, entries } = start()
  expect(session.status()).toMatchObject({ state: 'new' })
  expect(await keys.protection()).toEqual({ passphrase: false, recoveryKey: false, keychain: false })
  await expect(entries.listTags()).rejects.toMatchObject({ code: 'journal-not-open' })
  expect(fs.existsSync(files.folder)).toBe(false)
  await expect(keys.begin({ passphrase: 'short' })).rejects.toMatchObject({ code: 'invalid-input' })

  expect(await keys.begin({ passphrase: null })).toMatchObject({ state: 'open' })
  expect(told).toMatchObject([{ state: 'open' }])
  await entries.create({ title: 'Mine' })
  await expect(keys.begin({ passphrase: null })).rejects.toMatchObject({ code: 'conflict' })
})

test('a journal with a passphrase comes up locked, answers nothing, and opens with the right one alone', async () => {
  const id = await makeProtected()
  const { session, keys, entries } = start()
  expect(session.status()).toMatchObject({ state: 'locked', recoveryKey: false })
  await expect(entries.get({ id })).rejects.toMatchObject({ code: 'locked' })
  await expect(keys.unlock({ passphrase: 'something else' })).rejects.toMatchObject({ code: 'wrong-passphrase' })
  expect(session.status()).toMatchObject({ state: 'locked' })
  expect(await keys.unlock({ passphrase })).toMatchObject({ state: 'open' })
  expect((await entries.get({ id })).title).toBe('Mine')
})

test('a recovery key counts once it was read back, and then opens the journal with another passphrase', async () => {
  const id = await makeProtected()
  const first = start()
  await first.keys.unlock({ passphrase })
  await expect(first.keys.confirmRecoveryKey({ groups: ['AAAA', 'BBBB'] })).rejects.toMatchObject({ code: 'not-found' })
  await expect(first.keys.issueRecoveryKey({ passphrase: 'wrong' })).rejects.toMatchObject({ code: 'wrong-passphrase' })
  const { recoveryKey, asked } = await first.keys.issueRecoveryKey({ passphrase })
  const groups = asked.map(group => groupsOf(recoveryKey)[group - 1] ?? '')
  expect(new Set(asked).size).toBe(2)
  for (const wrong of [[], groups.slice(1), groups.toReversed(), [recoveryKey]]) {
    await expect(first.keys.confirmRecoveryKey({ groups: wrong })).rejects.toMatchObject({ code: 'wrong-recovery-key' })
  }
  expect(await first.keys.protection()).toMatchObject({ recoveryKey: false })
  await first.keys.confirmRecoveryKey({ groups: groups.map(group => group.toLowerCase()) })
  expect(await first.keys.protection()).toMatchObject({ recoveryKey: true })
  first.session.close()

  const second = start()
  expect(second.session.status()).toMatchObject({ state: 'locked', recoveryKey: true })
  const typo = recoveryKey.replace(/.$/, letter => (letter === '7' ? '8' : '7'))
  await expect(second.keys.recover({ recoveryKey: typo, passphrase: 'remembered now' })).rejects.toMatchObject({
    code: 'wrong-recovery-key',
  })
  expect(await second.keys.recover({ recoveryKey, passphrase: 'remembered now' })).toMatchObject({ state: 'open' })
  expect((await second.entries.get({ id })).title).toBe('Mine')
  second.session.close()
  await expect(start().keys.unlock({ passphrase })).rejects.toMatchObject({ code: 'wrong-passphrase' })
  expect(await start().keys.unlock({ passphrase: 'remembered now' })).toMatchObject({ state: 'open' })
})

test('a passphrase is added, changed and removed while the journal is open, and not a byte of the journal file changes', async () => {
  const { session, keys, entries } = start()
  await keys.begin({ passphrase: null })
  await entries.create({ title: 'Mine' })
  session.close()
  const again = start()
  const before = fs.readFileSync(files.journal)
  await again.keys.addPassphrase({ passphrase })
  await again.keys.changePassphrase({ current: passphrase, passphrase: 'another one' })
  await expect(again.keys.removePassphrase({ current: passphrase })).rejects.toMatchObject({ code: 'wrong-passphrase' })
  await again.keys.removePassphrase({ current: 'another one' })
  expect(fs.readFileSync(files.journal).equals(before)).toBe(true)
  again.session.close()
  expect(start().session.status()).toMatchObject({ state: 'open' })
})

test('a first run that was interrupted between the key and the journal goes on with the same key', async () => {
  const { session, keys } = start()
  await keys.begin({ passphrase })
  session.close()
  for (const file of [files.journal, files.watermark]) fs.rmSync(file)
  const again = start()
  expect(again.session.status()).toMatchObject({ state: 'locked' })
  expect(await again.keys.unlock({ passphrase })).toMatchObject({ state: 'open' })
})

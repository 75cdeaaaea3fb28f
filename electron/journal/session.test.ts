import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { journalContract } from '../../shared/contract.ts'
import { createClient } from '../../shared/ipc/create-client.ts'
import type { JournalStatus } from '../../shared/journals.ts'
import { type JournalFiles, journalFiles } from '../db/journal-files.ts'
import { createKeyFile } from '../db/key-file.ts'
import { openSession, type Session } from './session.ts'

const keepWriting = fileURLToPath(new URL('keep-writing.ts', import.meta.url))

let files: JournalFiles
let sessions: Session[]
let told: JournalStatus[]

beforeEach(() => {
  files = journalFiles(fs.mkdtempSync(path.join(os.tmpdir(), 'throughline-')), 'journal')
  sessions = []
  told = []
})

afterEach(() => {
  vi.useRealTimers()
  for (const session of sessions) session.close()
  fs.rmSync(files.folder, { recursive: true })
})

function open() {
  let lastId = 0
  const session = openSession('own', files, {
    clock: { now: () => '2026-11-22T12:00:00.000Z', today: () => '2026-11-22' },
    newId: () => `id-${++lastId}`,
    log: () => undefined,
    onStatus: status => told.push(status),
  })
  sessions.push(session)
  return { session, client: createClient(journalContract, session.transport) }
}

/** The last `saved` line of what the writing program said: what it was promised. */
function lastSaved(output: string): { id: string; count: number } {
  const [, id = '', count = '0'] = [...output.matchAll(/^saved (\S+) (\d+)\n/gm)].at(-1) ?? []
  return { id, count: Number(count) }
}

function startWriting(): { child: ChildProcess; output: () => string } {
  const child = spawn(process.execPath, [keepWriting, files.folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  let output = ''
  child.stdout?.setEncoding('utf8').on('data', text => {
    output += text
  })
  return { child, output: () => output }
}

test('of 20 programs that are killed while they write, none loses what it called saved', {
  timeout: 60_000,
}, async () => {
  let promised = 0
  for (let round = 0; round < 20; round++) {
    const { child, output } = startWriting()
    if (child.stdout) await once(child.stdout, 'data')
    await new Promise(resolve => setTimeout(resolve, (round * 37) % 90))
    child.kill('SIGKILL')
    await once(child, 'close')
    const { id, count } = lastSaved(output())
    expect(count).toBeGreaterThan(promised)
    promised = count

    const { session, client } = open()
    expect(session.status()).toMatchObject({ state: 'open' })
    expect(session.status()).not.toHaveProperty('notice')
    const { title, revision } = await client.entries.get({ id })
    // The very last save may have been committed before its answer could be told.
    expect([promised, promised + 1]).toContain(Number(title))
    expect(revision).toBe(Number(title) + 1)
    promised = Number(title)
    session.close()
  }
})

test('a disk that refuses to grow is told, keeps what was saved, and saving goes on once there is room', {
  timeout: 60_000,
}, async () => {
  const script = `ulimit -f 600; exec "$0" "$@"`
  const arguments_ = ['-c', script, process.execPath, keepWriting, files.folder, '200', '200']
  const { stdout, stderr } = spawnSync('bash', arguments_, { encoding: 'utf8' })
  expect(stderr).toBe('')
  expect(stdout).toContain('refused storage-failed\n')
  const { id, count } = lastSaved(stdout)
  expect(count).toBeGreaterThan(10)

  const { session, client } = open()
  const { revision, ...entry } = await client.entries.get({ id })
  expect(Number(entry.title)).toBe(count)
  expect(JSON.stringify(entry.document)).toContain(`"${'word '.repeat(count * 200)}"`)
  await client.entries.save({ id, baseRevision: revision, draft: { ...entry, title: 'room again' } })
  session.close()
  expect((await open().client.entries.get({ id })).title).toBe('room again')
})

test('a disk that fails while a journal with a passphrase is open does not lock it: saving is tried again with the same key', {
  timeout: 60_000,
}, async () => {
  createKeyFile(files, 'plinth gravel otter').fill(0)
  const script = `ulimit -f 600; exec "$0" "$@"`
  const arguments_ = ['-c', script, process.execPath, keepWriting, files.folder, '200', '200', 'plinth gravel otter']
  const { stdout, stderr } = spawnSync('bash', arguments_, { encoding: 'utf8' })
  expect(stderr).toBe('')
  expect(stdout).toContain('refused storage-failed\n')
  expect(stdout.replace('status open\n', '')).not.toContain('status')
  expect(lastSaved(stdout).count).toBeGreaterThan(10)
})

test('two seconds after the last change the one file holds everything', async () => {
  vi.useFakeTimers()
  const { client } = open()
  await client.entries.create({ title: 'one' })
  vi.advanceTimersByTime(1500)
  await client.entries.create({ title: 'two' })
  vi.advanceTimersByTime(1500)
  expect(fs.statSync(`${files.journal}-wal`).size).toBeGreaterThan(0)
  vi.advanceTimersByTime(600)
  expect(fs.statSync(`${files.journal}-wal`).size).toBe(0)
})

test('when the journal file is removed underneath, nothing more is called saved, and that is told once', async () => {
  const { session, client } = open()
  await client.entries.create({ title: 'kept' })
  fs.renameSync(files.journal, `${files.journal}.moved`)
  await expect(client.entries.create({ title: 'lost' })).rejects.toMatchObject({ code: 'storage-failed' })
  await expect(client.entries.create({ title: 'lost' })).rejects.toMatchObject({ code: 'journal-not-open' })
  expect(told).toMatchObject([{ state: 'failed', error: { code: 'storage-failed' } }])
  expect(session.status()).toBe(told[0])
})

test('a journal that cannot be opened says so and answers nothing', async () => {
  fs.writeFileSync(files.journal, '')
  const { session, client } = open()
  expect(session.status()).toMatchObject({ state: 'failed', which: 'own', error: { code: 'journal-damaged' } })
  await expect(client.entries.listGroups()).rejects.toMatchObject({ code: 'journal-not-open' })
  expect(told).toEqual([])
})

test('what was thrown out of sight by a cleaner of logs is noticed', async () => {
  const { child, output } = startWriting()
  if (child.stdout) await once(child.stdout, 'data')
  await vi.waitFor(() => expect(lastSaved(output()).count).toBeGreaterThan(20), { timeout: 10_000 })
  child.kill('SIGKILL')
  await once(child, 'close')
  fs.rmSync(`${files.journal}-wal`)
  expect(open().session.status()).toMatchObject({ state: 'open', notice: expect.stringContaining('missing from it') })
})

test('when the window is left the one file holds everything at once', async () => {
  const { session, client } = open()
  await client.entries.create({ title: 'one' })
  expect(fs.statSync(`${files.journal}-wal`).size).toBeGreaterThan(0)
  session.settle()
  expect(fs.statSync(`${files.journal}-wal`).size).toBe(0)
})

test('a text that is kept because another one was saved first is on disk before that is told', async () => {
  const { session, client } = open()
  const { id, revision, ...entry } = await client.entries.create({ title: 'first' })
  await client.entries.save({ id, baseRevision: revision, draft: { ...entry, title: 'saved' } })
  const late = client.entries.save({ id, baseRevision: revision, draft: { ...entry, title: 'too late' } })
  await expect(late).rejects.toMatchObject({ code: 'conflict' })
  fs.copyFileSync(files.watermark, `${files.watermark}.then`)
  await client.roles.create({ employer: 'Northwind', title: '', from: null, to: null })
  session.close()
  // Each change grew the watermark: creating, saving, keeping the late one, and the role.
  const writes = fs.readFileSync(`${files.watermark}.then`).readBigUInt64BE(8)
  expect(fs.readFileSync(files.watermark).readBigUInt64BE(8)).toBe(writes + 1n)
  expect((await open().client.history.list({ kind: 'entry', id })).versions).toMatchObject([
    { title: 'too late', reason: 'conflict' },
    { title: 'first' },
  ])
})

// Only Linux lets a running program be kept from writing.
test.skipIf(process.platform !== 'linux')(
  'a journal that the disk took away for a while is open again by itself, and that is told',
  async () => {
    vi.useFakeTimers({ toFake: ['performance'] })
    const { session, client } = open()
    const { id } = await client.entries.create({ title: 'kept' })
    // No file can be written beyond its first byte: neither the log, nor the copy in which it is looked through.
    const limit = (bytes: string) =>
      spawnSync('prlimit', ['--pid', String(process.pid), `--fsize=${bytes}:unlimited`], { encoding: 'utf8' })
    limit('1')
    const refused = client.entries.create({ title: 'lost' })
    await expect(refused).rejects.toMatchObject({ code: 'storage-failed' })
    limit('unlimited')
    expect(session.status().state).toBe('failed')
    vi.advanceTimersByTime(2100)
    expect((await client.entries.create({ title: 'again' })).title).toBe('again')
    expect(await client.entries.get({ id })).toMatchObject({ title: 'kept' })
    expect(session.status()).toMatchObject({ state: 'open' })
    expect(told.map(({ state }) => state)).toEqual(['failed', 'open'])
  },
)

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { journalFiles } from '../../electron/db/journal-files.ts'
import { openJournal } from '../../electron/db/open.ts'
import { openSession } from '../../electron/journal/session.ts'
import { journalContract } from '../../shared/contract.ts'
import { plainTextOf } from '../../shared/document.ts'
import { createClient } from '../../shared/ipc/create-client.ts'
import { type ShimOrder, shimEnvironment } from './shim.ts'

const program = join(import.meta.dirname, '..', '..', 'electron', 'journal', 'keep-writing.ts')

type Writing = {
  folder: string
  /** Words by which the entry grows with each save. */
  growBy?: number
  /** Ends by itself after so many saves. */
  upTo?: number
  shim?: ShimOrder
}

/** Starts the program that saves one entry over and over; its title counts the saves. */
export function startWriting({ folder, growBy = 0, upTo = Number.POSITIVE_INFINITY, shim }: Writing) {
  const child = spawn(process.execPath, [program, folder, String(growBy), String(upTo)], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...(shim ? shimEnvironment(shim) : {}) },
  })
  return { child, ...outputOf(child) }
}

export function outputOf(child: ChildProcess) {
  let said = ''
  let complaints = ''
  child.stdout?.setEncoding('utf8').on('data', text => {
    said += text
  })
  child.stderr?.setEncoding('utf8').on('data', text => {
    complaints += text
  })
  const ended = once(child, 'close').then(() => said)
  return { said: () => said, complaints: () => complaints, ended }
}

/** The last save that was called saved, or null. */
export function lastSaved(said: string): { id: string; count: number } | null {
  const [, id, count] = [...said.matchAll(/^saved (\S+) (\d+)\n/gm)].at(-1) ?? []
  return id === undefined ? null : { id, count: Number(count) }
}

export function openForTest(folder: string) {
  const session = openSession('own', journalFiles(folder, 'journal'), {
    clock: { now: () => '2026-11-22T12:00:00.000Z', today: () => '2026-11-22' },
    newId: () => crypto.randomUUID(),
    log: () => undefined,
    onStatus: () => undefined,
  })
  return { session, client: createClient(journalContract, session.transport) }
}

/** What is wrong with a journal that was written to by that program, given what it was told; null where all is there. */
export async function missingFrom(
  folder: string,
  said: string,
  { growBy = 0, noticed }: { growBy?: number; noticed?: boolean } = {},
): Promise<string | null> {
  const promised = lastSaved(said)
  const { session, client } = openForTest(folder)
  try {
    const status = session.status()
    if (status.state !== 'open') return `not open: ${status.state === 'failed' ? status.error.message : status.state}`
    if (status.notice !== undefined && noticed !== true) return `told: ${status.notice}`
    if (promised === null) return null
    const { title, document, revision } = await client.entries.get({ id: promised.id })
    const count = Number(title)
    // The very last save may have been stored before it could be told.
    if (count !== promised.count && count !== promised.count + 1)
      return `${promised.count} was saved, ${title} is there`
    if (revision !== count + 1) return `revision ${revision} for save ${count}`
    if (growBy > 0 && plainTextOf(document) !== 'word '.repeat(count * growBy))
      return `the text of save ${count} is another one`
    return null
  } catch (error) {
    return `not readable: ${error instanceof Error ? error.message : error}`
  } finally {
    session.close()
  }
}

/** A deep look at the whole file, and at its search index where there is one. */
export function flawIn(folder: string): string | null {
  const journal = openJournal(journalFiles(folder, 'journal'))
  try {
    const result = journal.db.pragma('integrity_check', { simple: true })
    return result === 'ok' ? null : `integrity: ${String(result)}`
  } finally {
    journal.close()
  }
}

import { journalFiles } from '../../electron/db/journal-files.ts'
import type { Secret } from '../../electron/db/key-file.ts'
import { openJournal } from '../../electron/db/open.ts'
import { createDispatch } from '../../electron/ipc/dispatch.ts'
import { journalHandlers } from '../../electron/journal/journal-handlers.ts'
import { journalContract } from '../../shared/contract.ts'
import { createClient } from '../../shared/ipc/create-client.ts'
import { contentOf } from '../data/journal-content.ts'
import { openForTest } from './written.ts'

export type EntryTexts = ReadonlyMap<string, string>

/** Makes a journal of so many entries and closes it. Answers with what each of them holds. */
export async function makeJournal(folder: string, entries: number): Promise<EntryTexts> {
  const { session } = await fillJournal(folder, entries)
  session.close()
  const texts = await readAll(folder)
  if (texts.size !== entries) throw new Error('the journal to be damaged could not be made')
  return texts
}

/** The same, left open, so that its log still holds what was written. */
export async function fillJournal(folder: string, entries: number) {
  const opened = openForTest(folder)
  for (let index = 0; index < entries; index++) {
    const words = Array.from(
      { length: 120 },
      (_, word) => `${index}-${word} ${wordsOf[(index + word) % wordsOf.length]}`,
    )
    const document = {
      root: { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', text: words.join(' ') }] }] },
    }
    await opened.client.entries.create({ title: `Entry ${index}`, document, tags: [`tag-${index % 7}`] })
  }
  return opened
}

const wordsOf = ['parcel', 'label', 'printer', 'morning', 'queue', 'ledger', 'valve']

/** Each entry as it reads now, by its id. Throws what the journal refuses with. */
export async function readAll(folder: string): Promise<EntryTexts> {
  const { session, client } = openForTest(folder)
  try {
    const status = session.status()
    if (status.state === 'failed') throw Object.assign(new Error(status.error.message), { code: status.error.code })
    const texts = new Map<string, string>()
    let after: string | null = null
    do {
      const page: Awaited<ReturnType<typeof client.entries.list>> = await client.entries.list({ after, limit: 200 })
      for (const { id } of page.rows) {
        const { title, document, tags } = await client.entries.get({ id })
        texts.set(id, JSON.stringify([title, document, tags]))
      }
      after = page.next
    } while (after !== null)
    return texts
  } finally {
    session.close()
  }
}

/**
 * What was shown of a damaged journal without a word: a text that is another one, or one that is missing. Null where all is
 * as it was, or where it was refused and told to be damaged.
 */
export async function silentlyWrong(folder: string, written: EntryTexts): Promise<string | null> {
  try {
    const read = await readAll(folder)
    if (read.size !== written.size) return `${written.size} entries were written, ${read.size} are shown`
    for (const [id, text] of read) if (written.get(id) !== text) return `an entry reads differently`
    return null
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    return toldAsDamage.has(code) ? null : `refused as ${code}`
  }
}

const toldAsDamage = new Set(['journal-damaged', 'journal-foreign', 'key-missing'])

/** All that a person would miss, as text to be compared; or why it cannot be read. */
export async function contentIn(folder: string, secret: Secret | null = null): Promise<string> {
  const files = journalFiles(folder, 'journal')
  try {
    // Opened as the product does before any window: what was interrupted is brought to its end.
    openJournal(files, { secret }).close()
    const { db, close } = openJournal(files, { secret })
    try {
      const dispatch = createDispatch(journalContract, journalHandlers({ db, clock: fixedClock, newId: () => 'none' }))
      return JSON.stringify(await contentOf(createClient(journalContract, dispatch)))
    } finally {
      close()
    }
  } catch (error) {
    return `not readable: ${error instanceof Error ? error.message : error}`
  }
}

const fixedClock = { now: () => '2026-11-22T12:00:00.000Z', today: () => '2026-11-22' }

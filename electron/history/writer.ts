import type { Entry, EntryDraft } from '../../shared/entries.ts'
import { documentOf } from '../features/stories/parcel-story.ts'
import { journalInMemory } from '../journal/journal-in-memory.ts'

export const minuteMs = 60_000

/** For tests: somebody who writes in a journal in memory, lets time pass, and starts the program again. */
export function writerInMemory() {
  let journal = journalInMemory()
  const client = () => journal.client
  const history = (id: string) => client().history.list({ kind: 'entry', id })
  return {
    journal: () => journal,
    client,
    history,
    pass: (ms: number): void => {
      journal.time.now = new Date(Date.parse(journal.time.now) + ms).toISOString()
    },
    /** Saves as an open page does: each time from the revision that the save before made. */
    writeInto: async (entry: Entry, ...texts: string[]): Promise<Entry> => {
      let open = entry
      for (const text of texts) {
        const draft = draftOf(open, { document: documentOf(...text.split('\n')) })
        const { revision } = await client().entries.save({ id: open.id, baseRevision: open.revision, draft })
        open = { ...open, ...draft, revision }
      }
      return open
    },
    /** The texts of the versions, newest first. */
    keptTexts: async (id: string): Promise<string[]> => {
      const { versions } = await history(id)
      const contents = await Promise.all(versions.map(({ number }) => client().history.get({ number })))
      return contents.map(({ text }) => text)
    },
    reasons: async (id: string) => (await history(id)).versions.map(({ reason }) => reason),
    /** Nothing is remembered any more of what was saved before. */
    startAgain: (): void => {
      const { db, time } = journal
      journal = journalInMemory(time.today, db)
      journal.time.now = time.now
    },
  }
}

function draftOf({ title, document, period, roleId, tags }: Entry, changes: Partial<EntryDraft>): EntryDraft {
  return { title, document, period, roleId, tags, ...changes }
}

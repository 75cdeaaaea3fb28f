import { api } from '../../api.ts'
import { navigate } from '../../app/routes.ts'
import { notifyOf } from '../../ui/notify.ts'

/** What an entry that was just made is opened with: the caret in its title, or in the answer to a first question. */
export type Start = { promptId: string | null }

const starts = new Map<string, Start>()

/** Makes an entry and opens it. */
export async function createEntry(start: Start = { promptId: null }): Promise<void> {
  try {
    const entry = await api.entries.create({})
    starts.set(entry.id, start)
    navigate({ name: 'journal', entryId: entry.id })
  } catch (cause) {
    notifyOf(cause)
  }
}

/** How to begin in this entry, if it was just made; answered once. */
export function takeStart(entryId: string): Start | null {
  const start = starts.get(entryId) ?? null
  starts.delete(entryId)
  return start
}

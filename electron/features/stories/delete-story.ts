import type { Database } from '../../db/database.ts'
import { listOwnSources, removeSource } from './source-store.ts'
import { deleteTrashedStory } from './store.ts'

/** Deletes a story of the trash. A source that a sentence copied into another story still carries becomes that story's. */
export function deleteWithSources(db: Database, id: string): boolean {
  for (const source of listOwnSources(db, id)) removeSource(db, id, source.id)
  return deleteTrashedStory(db, id)
}

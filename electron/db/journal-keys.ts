import { deriveKey } from './key-file.ts'
import { forgetKey } from './named-keys.ts'

/** The keys in use while a journal is open, and the data key they come from, which opens it again after trouble with the disk. */
export type JournalKeys = { data: Buffer; database: Buffer; backup: Buffer }

/** Copies `dataKey`, which stays the caller's to wipe. */
export function deriveJournalKeys(dataKey: Buffer): JournalKeys {
  return { data: Buffer.from(dataKey), database: deriveKey(dataKey, 'database'), backup: deriveKey(dataKey, 'backup') }
}

export function wipeKeys({ data, database, backup }: JournalKeys): void {
  forgetKey(data)
  for (const key of [data, database, backup]) key.fill(0)
}

export function copyKeys({ data, database, backup }: JournalKeys): JournalKeys {
  return { data: Buffer.from(data), database: Buffer.from(database), backup: Buffer.from(backup) }
}

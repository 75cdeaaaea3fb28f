import { deriveKey } from './key-file.ts'

/** The keys in use while a journal is open, and the data key they come from, which opens it again after trouble with the disk. */
export type JournalKeys = { data: Buffer; database: Buffer; backup: Buffer }

/** Takes `data` over: it is wiped with the others. */
export function deriveJournalKeys(data: Buffer): JournalKeys {
  return { data, database: deriveKey(data, 'database'), backup: deriveKey(data, 'backup') }
}

export function wipeKeys({ data, database, backup }: JournalKeys): void {
  for (const key of [data, database, backup]) key.fill(0)
}

export function copyKeys({ data, database, backup }: JournalKeys): JournalKeys {
  return { data: Buffer.from(data), database: Buffer.from(database), backup: Buffer.from(backup) }
}

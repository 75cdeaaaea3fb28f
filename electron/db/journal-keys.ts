import { deriveKey } from './key-file.ts'

/** The keys in use while a journal is open. */
export type JournalKeys = { database: Buffer; backup: Buffer }

export function deriveJournalKeys(dataKey: Buffer): JournalKeys {
  return { database: deriveKey(dataKey, 'database'), backup: deriveKey(dataKey, 'backup') }
}

export function wipeKeys({ database, backup }: JournalKeys): void {
  database.fill(0)
  backup.fill(0)
}

export function copyKeys({ database, backup }: JournalKeys): JournalKeys {
  return { database: Buffer.from(database), backup: Buffer.from(backup) }
}

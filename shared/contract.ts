import { appContract } from './app.ts'
import { entriesContract } from './entries.ts'
import { historyContract } from './history.ts'
import type { Client } from './ipc/call.ts'
import { journalsContract } from './journals.ts'
import { keychainContract } from './keychain.ts'
import { keysContract } from './keys.ts'
import { preferencesContract } from './preferences.ts'
import { prepSheetsContract } from './prep-sheets.ts'
import { printingContract } from './printing.ts'
import { questionsContract } from './questions.ts'
import { recordingsContract } from './recordings.ts'
import { rehearsalsContract } from './rehearsals.ts'
import { rolesContract } from './roles.ts'
import { storiesContract } from './stories.ts'
import { unfinishedContract } from './unfinished.ts'

/** Answered in the worker thread that owns the journal. */
export const journalContract = {
  entries: entriesContract,
  roles: rolesContract,
  stories: storiesContract,
  prepSheets: prepSheetsContract,
  questions: questionsContract,
  rehearsals: rehearsalsContract,
  recordings: recordingsContract,
  unfinished: unfinishedContract,
  history: historyContract,
}
export type JournalContract = typeof journalContract

/** Answered in the same thread, whether the journal is open or not: what opens it. */
export const custodyContract = { keys: keysContract }
export type CustodyContract = typeof custodyContract

/** Answered in the main process: what needs the desktop itself, or must work without a journal. */
export const desktopContract = {
  app: appContract,
  journals: journalsContract,
  keychain: keychainContract,
  preferences: preferencesContract,
  printing: printingContract,
}
export type DesktopContract = typeof desktopContract

export const contract = { ...journalContract, ...custodyContract, ...desktopContract }
export type AppContract = typeof contract

export type JournalClient = Client<JournalContract>

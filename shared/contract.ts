import { appContract } from './app.ts'
import { backupsContract } from './backups.ts'
import { coverageContract } from './coverage.ts'
import { entriesContract } from './entries.ts'
import { frameworkFilesContract } from './framework-files.ts'
import { frameworksContract } from './frameworks.ts'
import { historyContract } from './history.ts'
import type { Client } from './ipc/call.ts'
import { journalsContract } from './journals.ts'
import { keychainContract } from './keychain.ts'
import { keysContract } from './keys.ts'
import { outcomesContract } from './outcomes.ts'
import { preferencesContract } from './preferences.ts'
import { prepSheetsContract } from './prep-sheets.ts'
import { printingContract } from './printing.ts'
import { questionsContract } from './questions.ts'
import { recordingsContract } from './recordings.ts'
import { rehearsalsContract } from './rehearsals.ts'
import { rolesContract } from './roles.ts'
import { standInsContract } from './stand-ins.ts'
import { storiesContract } from './stories.ts'
import { targetsContract } from './targets.ts'
import { transferContract } from './transfer.ts'
import { unfinishedContract } from './unfinished.ts'

/** Answered in the worker thread that owns the journal. */
export const journalContract = {
  entries: entriesContract,
  roles: rolesContract,
  stories: storiesContract,
  frameworks: frameworksContract,
  targets: targetsContract,
  coverage: coverageContract,
  outcomes: outcomesContract,
  prepSheets: prepSheetsContract,
  standIns: standInsContract,
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
  backups: backupsContract,
  journals: journalsContract,
  keychain: keychainContract,
  preferences: preferencesContract,
  printing: printingContract,
  transfer: transferContract,
  frameworkFiles: frameworkFilesContract,
}
export type DesktopContract = typeof desktopContract

export const contract = { ...journalContract, ...custodyContract, ...desktopContract }
export type AppContract = typeof contract

export type JournalClient = Client<JournalContract>

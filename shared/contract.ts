import { appContract } from './app.ts'
import { coverageContract } from './coverage.ts'
import { entriesContract } from './entries.ts'
import { frameworkFilesContract } from './framework-files.ts'
import { frameworksContract } from './frameworks.ts'
import { historyContract } from './history.ts'
import type { Client } from './ipc/call.ts'
import { journalsContract } from './journals.ts'
import { outcomesContract } from './outcomes.ts'
import { preferencesContract } from './preferences.ts'
import { prepSheetsContract } from './prep-sheets.ts'
import { printingContract } from './printing.ts'
import { questionsContract } from './questions.ts'
import { recordingsContract } from './recordings.ts'
import { rehearsalsContract } from './rehearsals.ts'
import { rolesContract } from './roles.ts'
import { storiesContract } from './stories.ts'
import { targetsContract } from './targets.ts'

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
  questions: questionsContract,
  rehearsals: rehearsalsContract,
  recordings: recordingsContract,
  history: historyContract,
}
export type JournalContract = typeof journalContract

/** Answered in the main process: what needs the desktop itself, or must work without a journal. */
export const desktopContract = {
  app: appContract,
  journals: journalsContract,
  preferences: preferencesContract,
  printing: printingContract,
  frameworkFiles: frameworkFilesContract,
}
export type DesktopContract = typeof desktopContract

export const contract = { ...journalContract, ...desktopContract }
export type AppContract = typeof contract

export type JournalClient = Client<JournalContract>

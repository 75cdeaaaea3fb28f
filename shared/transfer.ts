import { z } from 'zod'
import { act, command } from './ipc/call.ts'

/** What an import would bring, or has brought. */
export const ImportSummary = z.object({
  /** As they were when they were exported. */
  exportedAt: z.string(),
  entries: z.object({ added: z.int(), same: z.int(), different: z.int() }),
  stories: z.object({ added: z.int(), same: z.int(), different: z.int() }),
  /** All else: roles, and what belongs to neither entry nor story. */
  others: z.object({ added: z.int(), same: z.int(), different: z.int() }),
})
export type ImportSummary = z.infer<typeof ImportSummary>

export const Exported = z.object({ entries: z.int(), stories: z.int(), file: z.string() })
export type Exported = z.infer<typeof Exported>

/** What of an import was taken out again, and what stayed because it was changed since or is needed by now. */
export const TakenBack = z.object({ removed: z.int(), kept: z.int() })
export type TakenBack = z.infer<typeof TakenBack>

const everything = { touches: ['entries', 'stories', 'roles', 'prepSheets', 'backups'] }

export const transferContract = {
  /** Asks where, then writes everything in open formats into one zip file. Null where the person changed their mind. */
  exportJournal: act(z.void(), Exported.nullable()),
  /** Asks for an export, and tells what it would bring; nothing is changed yet. Null where the person changed their mind. */
  chooseImport: act(z.void(), ImportSummary.nullable()),
  /** Brings in what was chosen last: all of it or nothing. What is here already stays as it is. */
  importChosen: command(z.void(), ImportSummary, everything),
  /** Takes out what the last import brought, as long as the journal was not closed since. What was changed since stays. */
  undoImport: command(z.void(), TakenBack, everything),
}

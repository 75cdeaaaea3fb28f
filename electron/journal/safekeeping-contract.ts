import { z } from 'zod'
import { BackupContents, BackupId, BackupsState, ChosenBackup, SalvageReport, Secret } from '../../shared/backups.ts'
import { command, query } from '../../shared/ipc/call.ts'
import { Exported, ImportSummary, TakenBack } from '../../shared/transfer.ts'

const ofFile = z.object({ file: z.string() })
const ofBackup = z.object({ backup: BackupId, secret: Secret })

/**
 * What main asks of the journal's thread about backups, exports and imports, whether the journal is open or not. The window cannot
 * reach it: it names files, and only main asks the person for those.
 */
export const safekeepingContract = {
  safekeeping: {
    state: query(z.void(), BackupsState),
    make: command(z.void(), z.void()),
    setSecondPlace: command(z.object({ folder: z.string().nullable() }), z.void()),
    /** Remembers a backup from anywhere as the chosen one. */
    choose: command(ofFile, ChosenBackup),
    preview: query(ofBackup, BackupContents),
    /** Closes the journal and exchanges its file; main then opens it again as another journal. */
    restore: command(ofBackup, z.void()),
    salvage: command(z.object({ secret: Secret }), SalvageReport),
    exportTo: command(ofFile, Exported),
    /** Remembers an export as the chosen one, and tells what it would bring. */
    chooseImport: command(ofFile, ImportSummary),
    importChosen: command(z.void(), ImportSummary),
    undoImport: command(z.void(), TakenBack),
  },
}
export type SafekeepingContract = typeof safekeepingContract

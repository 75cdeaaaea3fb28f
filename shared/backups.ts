import { z } from 'zod'
import { LocalDay } from './day.ts'
import { act, command, query } from './ipc/call.ts'
import { JournalStatus } from './journals.ts'

/** Why a backup was made. */
export const BackupKind = z.enum(['daily', 'by-hand', 'before-update', 'before-import', 'before-restore'])
export type BackupKind = z.infer<typeof BackupKind>

/** What a journal held when it was backed up, shown before it is put back. Titles may be cut. */
export const BackupContents = z.object({
  entries: z.int(),
  stories: z.int(),
  /** The entries changed last, the last one first. */
  newest: z.array(z.object({ title: z.string(), day: LocalDay })),
})
export type BackupContents = z.infer<typeof BackupContents>

/** Beside the journal, in the second place, a journal that was set aside, or a file that was chosen. */
export const BackupPlace = z.enum(['here', 'second', 'set-aside', 'chosen'])
export type BackupPlace = z.infer<typeof BackupPlace>

/** Which of all that can be restored. `name` is that of the list, never a path. */
export const BackupId = z.object({ place: BackupPlace, name: z.string().max(300) })
export type BackupId = z.infer<typeof BackupId>

export const Backup = BackupId.extend({
  /** Absent for a journal that was set aside. */
  kind: BackupKind.nullable(),
  createdAt: z.string(),
  bytes: z.int(),
  /** Null where its key is not at hand, or it holds none. */
  contents: BackupContents.nullable(),
  /** Why it cannot be used, or null. */
  fault: z.string().nullable(),
})
export type Backup = z.infer<typeof Backup>

export const SecondPlace = z.object({
  folder: z.string(),
  /** Whether the folder is there now: a disk may be unplugged. */
  present: z.boolean(),
  /** When a backup was last copied there and found equal. */
  copiedAt: z.string().nullable(),
  fault: z.string().nullable(),
})
export type SecondPlace = z.infer<typeof SecondPlace>

export const BackupsState = z.object({
  /** The newest change comes first. */
  backups: z.array(Backup),
  /** One is being made. */
  running: z.boolean(),
  /** Why the last attempt failed, until one succeeds. */
  fault: z.string().nullable(),
  second: SecondPlace.nullable(),
})
export type BackupsState = z.infer<typeof BackupsState>

/** What the person must give before a backup of another machine can be read. */
export const NeededSecret = z.enum(['none', 'passphrase'])
export type NeededSecret = z.infer<typeof NeededSecret>

export const ChosenBackup = z.object({ backup: Backup, needs: NeededSecret })
export type ChosenBackup = z.infer<typeof ChosenBackup>

/** What opens a protected backup or journal; null where nothing is asked for, or not given yet. */
export const Secret = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('passphrase'), passphrase: z.string().max(10_000) }),
    z.object({ kind: z.literal('recovery-key'), recoveryKey: z.string().max(1000) }),
  ])
  .nullable()
export type Secret = z.infer<typeof Secret>

const ofBackup = z.object({ backup: BackupId, secret: Secret })

/** What could be read out of a damaged journal, and what could not. */
export const SalvageReport = z.object({
  entries: z.int(),
  stories: z.int(),
  /** Sentences for the person, each naming something that is missing. */
  missing: z.array(z.string()),
  damagedPages: z.int(),
  pages: z.int(),
})
export type SalvageReport = z.infer<typeof SalvageReport>

export const backupsContract = {
  state: query(z.void(), BackupsState),
  make: command(z.void(), z.void()),
  /** Asks for a folder, e.g. of another disk, into which every backup is copied too. False where the person changed their mind. */
  chooseSecondPlace: command(z.void(), z.boolean()),
  forgetSecondPlace: command(z.void(), z.void()),
  /** Asks for a backup file from anywhere. Null where the person changed their mind. */
  chooseFile: act(z.void(), ChosenBackup.nullable()),
  /** Opens the backup for reading and tells what it holds. */
  preview: query(ofBackup, BackupContents),
  /** Puts a backup in the journal's place; what was there is set aside, never deleted. */
  restore: command(ofBackup, JournalStatus, { touches: ['journals'] }),
  /** Reads what can still be read of a damaged journal into a new one; the damaged one is set aside. */
  salvage: command(z.object({ secret: Secret }), SalvageReport, { touches: ['journals'] }),
}

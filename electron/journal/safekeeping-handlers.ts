import fs from 'node:fs'
import { CallError } from '../../shared/errors.ts'
import type { Handlers } from '../../shared/ipc/call.ts'
import { previewBackup } from '../db/backup/restore.ts'
import { readSecondPlace, writeSecondPlace } from '../db/backup/second-place.ts'
import type { Clock } from '../db/clock.ts'
import type { JournalFiles } from '../db/journal-files.ts'
import type { OpenJournal } from '../db/open.ts'
import { backupFile, describeChosen, highestWrites, listRestorable, putBack, withKeys } from './restoring.ts'
import type { Safekeeper } from './safekeeper.ts'
import type { SafekeepingContract } from './safekeeping-contract.ts'
import { salvage } from './salvage/salvage.ts'
import { transferHandlers } from './transfer/handlers.ts'

type Surroundings = {
  files: JournalFiles
  clock: Clock
  newId: () => string
  safekeeper: Safekeeper
  current: () => OpenJournal | null
  /** Closes the journal for good: its file is about to be exchanged. */
  close: () => void
}

/** Backups, restoring, salvage, export and import: what can be asked whether the journal is open or not. */
export function safekeepingHandlers({
  files,
  clock,
  newId,
  safekeeper,
  current,
  close,
}: Surroundings): Handlers<SafekeepingContract>['safekeeping'] {
  let chosen: string | null = null
  /** What is replaced is set aside whole, so a backup that cannot be made beforehand is no reason not to restore one. */
  const backUpBeforehand = (): void => {
    try {
      safekeeper.makeNow('before-restore')
    } catch (error) {
      if (!(error instanceof CallError)) throw error
    }
  }
  return {
    state: () => {
      const second = readSecondPlace(files)
      return {
        backups: withKeys(current(), files, null, keys => listRestorable(files, keys)),
        running: safekeeper.isMaking(),
        fault: safekeeper.faults.backup,
        second: second && { ...second, present: fs.existsSync(second.folder), fault: safekeeper.faults.second },
      }
    },
    make: () => safekeeper.make('by-hand'),
    setSecondPlace: async ({ folder }) => {
      writeSecondPlace(files, folder === null ? null : { folder, copiedAt: null })
      await safekeeper.copyAway()
    },
    choose: ({ file }) => {
      const described = withKeys(current(), files, null, keys => describeChosen(file, keys))
      chosen = file
      return described
    },
    preview: ({ backup, secret }) => {
      if (backup.place === 'set-aside') throw new CallError('refused', 'A journal that was set aside has no preview.')
      const file = backupFile(files, backup, chosen)
      return withKeys(current(), files, secret, present => previewBackup(file, { present, secret }))
    },
    restore: ({ backup, secret }) =>
      withKeys(current(), files, secret, present => {
        backUpBeforehand()
        putBack(files, backup, { present, secret, chosen, stamp: clock.now(), close })
      }),
    salvage: ({ secret }) => {
      if (current())
        throw new CallError('conflict', 'The journal is open, so there is nothing to be brought back from it.')
      return withKeys(null, files, secret, keys => {
        if (!keys)
          throw new CallError('locked', 'What can be read of this journal can be read with its passphrase only.')
        return salvage(files, keys, { clock, newId, writes: highestWrites(files) })
      })
    },
    ...transferHandlers({ current, clock, backUp: () => safekeeper.makeNow('before-import') }),
  }
}

import type { Secret } from '../../../shared/backups.ts'
import type { DesktopContract } from '../../../shared/contract.ts'
import type { Client, Handlers } from '../../../shared/ipc/call.ts'
import type { JournalStatus } from '../../../shared/journals.ts'
import type { SafekeepingContract } from '../../journal/safekeeping-contract.ts'

type Desktop = {
  safekeeping: Client<SafekeepingContract>['safekeeping']
  askForFolder: () => Promise<string | null>
  askForBackup: () => Promise<string | null>
  /**
   * Opens the journal whose file was exchanged, as another one: nothing that was written in the one before is saved into
   * it. `secret` is what the person gave for it.
   */
  openExchanged: (secret: Secret) => Promise<JournalStatus>
}

/** Main asks the person for files and folders; the journal's thread does the rest. */
export function backupsHandlers({
  safekeeping,
  askForFolder,
  askForBackup,
  openExchanged,
}: Desktop): Handlers<DesktopContract>['backups'] {
  return {
    state: () => safekeeping.state(),
    make: () => safekeeping.make(),
    chooseSecondPlace: async () => {
      const folder = await askForFolder()
      if (folder === null) return false
      await safekeeping.setSecondPlace({ folder })
      return true
    },
    forgetSecondPlace: () => safekeeping.setSecondPlace({ folder: null }),
    chooseFile: async () => {
      const file = await askForBackup()
      return file === null ? null : safekeeping.choose({ file })
    },
    preview: asked => safekeeping.preview(asked),
    restore: async asked => {
      await safekeeping.restore(asked)
      return openExchanged(asked.secret)
    },
    salvage: async asked => {
      const report = await safekeeping.salvage(asked)
      await openExchanged(asked.secret)
      return report
    },
  }
}

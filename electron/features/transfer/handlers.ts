import type { DesktopContract } from '../../../shared/contract.ts'
import type { LocalDay } from '../../../shared/day.ts'
import type { Client, Handlers } from '../../../shared/ipc/call.ts'
import type { SafekeepingContract } from '../../journal/safekeeping-contract.ts'

type Desktop = {
  safekeeping: Client<SafekeepingContract>['safekeeping']
  today: () => LocalDay
  askWhere: (fileName: string) => Promise<string | null>
  askForExport: () => Promise<string | null>
}

export function transferHandlers({
  safekeeping,
  today,
  askWhere,
  askForExport,
}: Desktop): Handlers<DesktopContract>['transfer'] {
  return {
    exportJournal: async () => {
      const file = await askWhere(`Throughline journal ${today()}.zip`)
      return file === null ? null : safekeeping.exportTo({ file })
    },
    chooseImport: async () => {
      const file = await askForExport()
      return file === null ? null : safekeeping.chooseImport({ file })
    },
    importChosen: () => safekeeping.importChosen(),
    undoImport: () => safekeeping.undoImport(),
  }
}

import type { DesktopContract } from '../../../shared/contract.ts'
import type { Handlers } from '../../../shared/ipc/call.ts'
import type { CurrentJournal } from './current-journal.ts'

export function journalsHandlers(
  journal: CurrentJournal,
  { showFolder, lock }: { showFolder: (folder: string) => Promise<void>; lock: () => Promise<void> },
): Handlers<DesktopContract>['journals'] {
  return {
    status: () => journal.status(),
    open: ({ which }) => journal.open(which),
    reopen: () => journal.reopen(),
    lock,
    showFolder: async () => showFolder((await journal.status()).folder),
  }
}

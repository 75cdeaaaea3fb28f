import type { JournalStatus } from '../../../shared/journals.ts'

export function JournalTrouble({ status }: { status: Extract<JournalStatus, { state: 'failed' }> }) {
  return <main role="alert">{status.error.message}</main>
}

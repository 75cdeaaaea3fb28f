import type { JournalStatus } from '../../../shared/journals.ts'

export function JournalNotice({ status }: { status: Extract<JournalStatus, { state: 'open' }> }) {
  return status.which === 'sample' ? <p>Sample journal (fiction)</p> : null
}

import type { SalvageReport } from '../../shared/backups.ts'
import type { ErrorCode } from '../../shared/errors.ts'
import type { JournalStatus } from '../../shared/journals.ts'
import { BackupOffer } from '../features/backups/backup-offer.tsx'
import { JournalTrouble } from '../features/journals/journal-trouble.tsx'

/** What another file in the journal's place would mend. */
const curable = new Set<ErrorCode>(['journal-damaged', 'journal-foreign', 'journal-newer', 'key-missing'])

type Props = {
  status: Extract<JournalStatus, { state: 'failed' }>
  onSalvaged: (report: SalvageReport) => void
}

/** What is wrong with the journal, and what can be done about it. */
export function JournalFailed({ status, onSalvaged }: Props) {
  const { code } = status.error
  return (
    <JournalTrouble status={status}>
      {status.which === 'own' && curable.has(code) && (
        <BackupOffer damaged={code === 'journal-damaged'} onSalvaged={onSalvaged} />
      )}
    </JournalTrouble>
  )
}

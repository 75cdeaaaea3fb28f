import type { SalvageReport } from '../../shared/backups.ts'
import type { ErrorCode } from '../../shared/errors.ts'
import type { JournalStatus } from '../../shared/journals.ts'
import { BackupOffer } from '../features/backups/backup-offer.tsx'
import { JournalTrouble } from '../features/journals/journal-trouble.tsx'

/** What another file in the journal's place would mend. */
const curable = new Set<ErrorCode>(['journal-damaged', 'journal-foreign', 'journal-newer', 'key-missing'])

type Failed = Extract<JournalStatus, { state: 'failed' }>

export function isCurable({ which, error }: Failed): boolean {
  return which === 'own' && curable.has(error.code)
}

type Props = {
  status: Failed
  onBack?: () => void
  onSalvaged: (report: SalvageReport) => void
}

/** What is wrong with the journal, and what can be done about it. */
export function JournalFailed({ status, onBack, onSalvaged }: Props) {
  const { code } = status.error
  return (
    <JournalTrouble status={status} onBack={onBack}>
      {isCurable(status) && <BackupOffer damaged={code === 'journal-damaged'} onSalvaged={onSalvaged} />}
    </JournalTrouble>
  )
}

import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import type { SalvageReport, Secret } from '../../../shared/backups.ts'
import { CallError, messageOf } from '../../../shared/errors.ts'
import { api, useRead } from '../../api.ts'
import { countsInWords } from '../../ui/journal-counts.ts'
import { BackupList } from './backup-list.tsx'
import classes from './backups.module.css'
import { SecretField } from './secret-field.tsx'
import { UnsavedText, useUnsavedText } from './unsaved-text.tsx'

/** Under what is wrong with a journal: the backups that can take its place and, where it is damaged, what can be read of it. */
export function BackupOffer({
  damaged,
  onSalvaged,
}: {
  damaged: boolean
  onSalvaged: (report: SalvageReport) => void
}) {
  const { data } = useRead('backups', 'state')
  const [asking, setAsking] = useState(false)
  if (!data) return null
  return (
    <section className={classes.offer} aria-labelledby="backup-offer">
      <h2 id="backup-offer">{data.backups.length > 0 ? 'Your backups' : 'There is no backup beside the journal'}</h2>
      <p>
        {data.backups.length > 0
          ? 'Each was opened and found whole when it was made. What is in the journal’s place now is set aside, never deleted.'
          : 'If there is one elsewhere, on another disk for example, it can be restored from there.'}
      </p>
      <BackupList backups={data.backups} />
      {damaged && (
        <>
          <p>
            Or everything that can still be read of the damaged journal is brought into a new one. You are told what is
            missing; a backup may hold what was lost, and the damaged file is set aside as it is.
          </p>
          <div className={classes.choices}>
            <Button variant="default" onClick={() => setAsking(true)}>
              Bring back what can be read…
            </Button>
          </div>
          {asking && <SalvageDialog onClose={() => setAsking(false)} onSalvaged={onSalvaged} />}
        </>
      )}
    </section>
  )
}

type SalvageProps = { onClose: () => void; onSalvaged: (report: SalvageReport) => void }

function SalvageDialog({ onClose, onSalvaged }: SalvageProps) {
  const [needed, setNeeded] = useState(false)
  const [secret, setSecret] = useState<Secret>(null)
  const [fault, setFault] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const { told, mayGoOn, goneOn } = useUnsavedText()
  const salvage = async () => {
    setBusy(true)
    setFault(null)
    try {
      if (!(await mayGoOn())) return setBusy(false)
      const report = await api.backups.salvage({ secret })
      goneOn()
      onSalvaged(report)
    } catch (cause) {
      if (cause instanceof CallError && cause.code === 'locked') setNeeded(true)
      setFault(messageOf(cause))
      setBusy(false)
    }
  }
  return (
    <Modal opened onClose={onClose} title="Bring back what can be read?" size="lg">
      <div className={classes.restore}>
        <p>
          Every page of the file is looked at by itself, and what is as it was written goes into a new journal. The
          damaged file is only read, and set aside.
        </p>
        {needed && <SecretField onChange={setSecret} />}
        {fault && (
          <p className={classes.fault} role="alert">
            {fault}
          </p>
        )}
        {told && <UnsavedText />}
        <div className={classes.choices}>
          <Button data-autofocus loading={busy} onClick={() => void salvage()}>
            {told ? 'Bring it back all the same' : 'Bring it back'}
          </Button>
          <Button variant="default" onClick={onClose}>
            Leave everything as it is
          </Button>
        </div>
      </div>
    </Modal>
  )
}

/** What salvage brought, on top of the journal that came of it. */
export function SalvageResult({ report, onClose }: { report: SalvageReport; onClose: () => void }) {
  const { missing, damagedPages, pages } = report
  return (
    <Modal opened onClose={onClose} title="What could be brought back" size="lg">
      <div className={classes.restore}>
        <p>
          {countsInWords(report)} are here again. {damagedPages} of {pages} pages of the file{' '}
          {damagedPages === 1 ? 'was' : 'were'} damaged.{' '}
          {missing.length === 0 ? 'Nothing that you wrote seems to be missing.' : 'This is missing:'}
        </p>
        {missing.length > 0 && (
          <ul className={classes.report}>
            {missing.map(sentence => (
              <li key={sentence} dir="auto">
                {sentence}
              </li>
            ))}
          </ul>
        )}
        <p className={classes.origin}>
          Whole entries may be missing of which nothing is left to tell. Compare with the newest backup in the settings.
        </p>
        <div className={classes.choices}>
          <Button data-autofocus onClick={onClose}>
            Go on
          </Button>
        </div>
      </div>
    </Modal>
  )
}

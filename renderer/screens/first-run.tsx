import { Button } from '@mantine/core'
import { useState } from 'react'
import type { IssuedRecoveryKey } from '../../shared/keys.ts'
import { api } from '../api.ts'
import { RestoreElsewhere } from '../features/backups/restore-elsewhere.tsx'
import { Welcome } from '../features/journals/welcome.tsx'
import { NewPassphraseForm } from '../features/keys/new-passphrase.tsx'
import { RecoveryKey } from '../features/keys/recovery-key.tsx'
import { notifyOf } from '../ui/notify.ts'
import { useWindowTitle } from '../ui/use-window-title.ts'
import classes from './first-run.module.css'

type Step = { name: 'welcome' | 'passphrase' } | { name: 'recovery-key'; issued: IssuedRecoveryKey }

type Props = {
  /** Who comes from the sample journal has been welcomed. */
  from: 'welcome' | 'passphrase'
  /** Makes the first entry. */
  onStart: () => Promise<void>
  /** A journal from elsewhere is here now. */
  onRestored: () => void
}

/** What comes before the first entry: what this is, a passphrase or none, and the recovery key. */
export function FirstRun({ from, onStart, onRestored }: Props) {
  const [step, setStep] = useState<Step>({ name: from })
  const start = async () => {
    await api.preferences.set({ welcomed: true }).catch(notifyOf)
    await onStart()
  }
  if (step.name === 'welcome')
    return (
      <Welcome
        onStart={() => setStep({ name: 'passphrase' })}
        elsewhere={<RestoreElsewhere onRestored={onRestored} />}
      />
    )
  if (step.name === 'recovery-key') return <RecoveryKeyStep issued={step.issued} onDone={start} />
  return (
    <PassphraseStep
      onChosen={async passphrase => {
        await api.keys.begin({ passphrase })
        setStep({ name: 'recovery-key', issued: await api.keys.issueRecoveryKey({ passphrase }) })
      }}
      onDeclined={async () => {
        await api.keys.begin({ passphrase: null })
        await start()
      }}
    />
  )
}

type Choice = { onChosen: (passphrase: string) => Promise<void>; onDeclined: () => Promise<void> }

function PassphraseStep({ onChosen, onDeclined }: Choice) {
  const [busy, setBusy] = useState(false)
  useWindowTitle('Choose a passphrase')
  const decline = async () => {
    setBusy(true)
    try {
      await onDeclined()
    } catch (cause) {
      notifyOf(cause)
      setBusy(false)
    }
  }
  return (
    <main className={classes.step}>
      <h1>Choose a passphrase</h1>
      <p className={classes.lead}>
        Your journal is encrypted with it, and is locked when you leave it alone. It is kept nowhere, so nobody but you
        can open it.
      </p>
      <NewPassphraseForm
        action="Use this passphrase"
        onSubmit={onChosen}
        beside={
          <Button variant="subtle" color="gray" loading={busy} onClick={() => void decline()}>
            Go on without one
          </Button>
        }
      />
      <p className={classes.small}>
        Without one, whoever can read this computer’s files can read your journal. You can add one later in the
        settings.
      </p>
    </main>
  )
}

function RecoveryKeyStep({ issued, onDone }: { issued: IssuedRecoveryKey; onDone: () => Promise<void> }) {
  useWindowTitle('Your recovery key')
  return (
    <main className={classes.step}>
      <h1>Your recovery key</h1>
      <RecoveryKey
        issued={issued}
        later="Later, in the settings"
        onConfirmed={() => void onDone()}
        onLater={() => void onDone()}
      />
    </main>
  )
}

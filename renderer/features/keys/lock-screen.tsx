import { Button } from '@mantine/core'
import { useState } from 'react'
import type { JournalStatus } from '../../../shared/journals.ts'
import { api } from '../../api.ts'
import { useWindowTitle } from '../../ui/use-window-title.ts'
import classes from './keys.module.css'
import { NewPassphraseForm } from './new-passphrase.tsx'
import { SecretForm } from './secret-field.tsx'

type Locked = Extract<JournalStatus, { state: 'locked' }>

/** In the place of everything while the journal is locked. `unsaved`: this window still holds text from before. */
export function LockScreen({ status, unsaved }: { status: Locked; unsaved: boolean }) {
  const [way, setWay] = useState<'passphrase' | 'recovery-key'>('passphrase')
  useWindowTitle('Locked')
  return (
    <main className={classes.locked}>
      <p className={classes.monogram} aria-hidden="true">
        T
      </p>
      {way === 'passphrase' ? (
        <>
          <h1>Your journal is locked</h1>
          {unsaved && (
            <p>What you were writing is still in this window, and is saved once the journal is open again.</p>
          )}
          <SecretForm
            label="Passphrase"
            action="Unlock"
            onSubmit={passphrase => api.keys.unlock({ passphrase })}
            beside={
              status.recoveryKey && (
                <Button variant="subtle" color="gray" onClick={() => setWay('recovery-key')}>
                  I forgot it: use the recovery key
                </Button>
              )
            }
          />
          {!status.recoveryKey && (
            <p className={classes.small}>
              This journal has no recovery key, so its passphrase alone opens it, and nobody can replace it.
            </p>
          )}
        </>
      ) : (
        <Recovery onBack={() => setWay('passphrase')} />
      )}
    </main>
  )
}

/** The key from the paper, and then the passphrase that takes the place of the forgotten one. */
function Recovery({ onBack }: { onBack: () => void }) {
  const [recoveryKey, setRecoveryKey] = useState<string | null>(null)
  const back = (
    <Button variant="subtle" color="gray" onClick={onBack}>
      Back
    </Button>
  )
  if (recoveryKey === null) {
    return (
      <>
        <h1>Open it with your recovery key</h1>
        <p>Nine groups of four, from the paper you wrote or printed. Capital or small letters are the same.</p>
        <SecretForm
          shown
          label="Recovery key"
          action="Go on"
          onSubmit={async typed => setRecoveryKey(typed)}
          beside={back}
        />
      </>
    )
  }
  return (
    <>
      <h1>Choose a new passphrase</h1>
      <p>It takes the place of the one you forgot. Your recovery key stays as it is.</p>
      <NewPassphraseForm
        action="Open the journal"
        onSubmit={passphrase => api.keys.recover({ recoveryKey, passphrase })}
        beside={
          <Button variant="subtle" color="gray" onClick={() => setRecoveryKey(null)}>
            Correct the recovery key
          </Button>
        }
      />
    </>
  )
}

import { Button, Modal } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { IssuedRecoveryKey, Protection } from '../../../shared/keys.ts'
import { api, useRead } from '../../api.ts'
import { notify, notifyOf } from '../../ui/notify.ts'
import classes from './keys.module.css'
import { LockAfter } from './lock-after.tsx'
import { NewPassphraseForm } from './new-passphrase.tsx'
import { PassphraseInput } from './passphrase-input.tsx'
import { RecoveryKey } from './recovery-key.tsx'
import { SecretForm } from './secret-field.tsx'

type Task = 'add' | 'change' | 'remove' | 'recovery-key' | 'keychain'

const titles: Record<Task, string> = {
  add: 'Add a passphrase',
  change: 'Change the passphrase',
  remove: 'Remove the passphrase',
  'recovery-key': 'A new recovery key',
  keychain: 'Open by the keychain',
}

/** How the person's own journal is protected, and everything that changes it. */
export function Security() {
  const protection = useRead('keys', 'protection').data
  const [task, setTask] = useState<Task | null>(null)
  if (!protection) return null
  const done = (told: string) => {
    setTask(null)
    notify(told)
  }
  return (
    <div className={classes.security}>
      {protection.passphrase ? (
        <Protected protection={protection} onTask={setTask} />
      ) : (
        <>
          <p>
            There is no passphrase: the key lies beside the journal, so whoever can read this computer’s files can read
            the journal, and it cannot be locked.
          </p>
          <div className={classes.choices}>
            <Button onClick={() => setTask('add')}>Add a passphrase…</Button>
          </div>
        </>
      )}
      <Modal opened={task !== null} onClose={() => setTask(null)} title={task && titles[task]} size="md">
        {task === 'add' && <AddPassphrase onDone={done} />}
        {task === 'change' && <ChangePassphrase onDone={done} />}
        {task === 'remove' && <RemovePassphrase onDone={done} />}
        {task === 'recovery-key' && <IssueRecoveryKey onDone={done} />}
        {task === 'keychain' && <UseKeychain onDone={done} />}
      </Modal>
    </div>
  )
}

function Protected({ protection, onTask }: { protection: Protection; onTask: (task: Task) => void }) {
  const { recoveryKey, keychain } = protection
  const available = useRead('keychain', 'isAvailable').data
  return (
    <dl>
      <Row name="Passphrase" state="It opens the journal, and is kept nowhere.">
        <Button variant="default" onClick={() => onTask('change')}>
          Change…
        </Button>
        <Button variant="default" onClick={() => onTask('remove')}>
          Remove…
        </Button>
      </Row>
      <Row
        name="Recovery key"
        state={
          recoveryKey
            ? 'The one you wrote down opens the journal if you forget the passphrase.'
            : 'There is none: who forgets the passphrase has lost the journal.'
        }
      >
        <Button variant={recoveryKey ? 'default' : 'filled'} onClick={() => onTask('recovery-key')}>
          {recoveryKey ? 'Replace it…' : 'Make one…'}
        </Button>
      </Row>
      {(available || keychain) && (
        <Row
          name="This computer’s keychain"
          state={
            keychain
              ? 'It opens the journal when Throughline starts. After a lock the passphrase is asked for.'
              : 'It can open the journal when Throughline starts, for whoever is logged in here.'
          }
        >
          {keychain ? (
            <Button variant="default" onClick={() => void api.keychain.forget().catch(notifyOf)}>
              Stop using it
            </Button>
          ) : (
            <Button variant="default" onClick={() => onTask('keychain')}>
              Use it…
            </Button>
          )}
        </Row>
      )}
      <Row
        name="Lock"
        state="At once by the lock at the left, and by itself when the computer sleeps or is left alone."
      >
        <LockAfter />
      </Row>
    </dl>
  )
}

function Row({ name, state, children }: { name: string; state: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {state}
        <div className={classes.choices}>{children}</div>
      </dd>
    </div>
  )
}

type TaskProps = { onDone: (told: string) => void }

function AddPassphrase({ onDone }: TaskProps) {
  const [issued, setIssued] = useState<IssuedRecoveryKey | null>(null)
  if (issued) return <ShowRecoveryKey issued={issued} onDone={onDone} otherwise="The journal has a passphrase now." />
  return (
    <NewPassphraseForm
      action="Add the passphrase"
      onSubmit={async passphrase => {
        await api.keys.addPassphrase({ passphrase })
        setIssued(await api.keys.issueRecoveryKey({ passphrase }))
      }}
    />
  )
}

function ChangePassphrase({ onDone }: TaskProps) {
  const [current, setCurrent] = useState('')
  return (
    <NewPassphraseForm
      action="Change the passphrase"
      onSubmit={async passphrase => {
        await api.keys.changePassphrase({ current, passphrase })
        onDone('The passphrase is changed. The old one opens nothing any more.')
      }}
    >
      <PassphraseInput
        label="Present passphrase"
        autoComplete="current-password"
        data-autofocus
        value={current}
        onChange={event => setCurrent(event.currentTarget.value)}
      />
    </NewPassphraseForm>
  )
}

function RemovePassphrase({ onDone }: TaskProps) {
  return (
    <div className={classes.form}>
      <p>
        Without a passphrase the key lies beside the journal: whoever can read this computer’s files can read it, and it
        cannot be locked. The recovery key goes with it.
      </p>
      <SecretForm
        label="Present passphrase"
        action="Remove the passphrase"
        onSubmit={async current => {
          await api.keys.removePassphrase({ current })
          onDone('The passphrase is removed.')
        }}
      />
    </div>
  )
}

function UseKeychain({ onDone }: TaskProps) {
  return (
    <div className={classes.form}>
      <p>The passphrase and the recovery key go on opening the journal; the keychain stands beside them.</p>
      <SecretForm
        label="Passphrase"
        action="Use the keychain"
        onSubmit={async passphrase => {
          await api.keychain.use({ passphrase })
          onDone('The keychain opens the journal at the next start.')
        }}
      />
    </div>
  )
}

function IssueRecoveryKey({ onDone }: TaskProps) {
  const [issued, setIssued] = useState<IssuedRecoveryKey | null>(null)
  if (issued) return <ShowRecoveryKey issued={issued} onDone={onDone} otherwise="No new recovery key was kept." />
  return (
    <div className={classes.form}>
      <p>
        A new key is made and shown once. The one before, if there was one, opens nothing any more once you have read
        the new one back.
      </p>
      <SecretForm
        label="Passphrase"
        action="Make a recovery key"
        onSubmit={async passphrase => setIssued(await api.keys.issueRecoveryKey({ passphrase }))}
      />
    </div>
  )
}

function ShowRecoveryKey({ issued, otherwise, onDone }: TaskProps & { issued: IssuedRecoveryKey; otherwise: string }) {
  return (
    <RecoveryKey
      issued={issued}
      later="Not now"
      onConfirmed={() => onDone('Your recovery key counts from now on. Keep it safe.')}
      onLater={() => onDone(otherwise)}
    />
  )
}

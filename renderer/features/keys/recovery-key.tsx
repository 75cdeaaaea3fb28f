import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { messageOf } from '../../../shared/errors.ts'
import type { IssuedRecoveryKey } from '../../../shared/keys.ts'
import { api } from '../../api.ts'
import { notify, notifyOf } from '../../ui/notify.ts'
import classes from './keys.module.css'

type Props = {
  issued: IssuedRecoveryKey
  /** It was read back, and counts from now on. */
  onConfirmed: () => void
  /** It was put off: nothing that was made here opens the journal. */
  onLater: () => void
  later: string
}

/** The recovery key, shown this once; and then two of its groups, read back from where the person wrote them. */
export function RecoveryKey({ issued, onConfirmed, onLater, later }: Props) {
  const [reading, setReading] = useState(false)
  const laterButton = (
    <Button variant="subtle" color="gray" onClick={onLater}>
      {later}
    </Button>
  )
  return reading ? (
    <ReadBack issued={issued} onConfirmed={onConfirmed} onBack={() => setReading(false)} />
  ) : (
    <div className={classes.form}>
      <p>
        If you forget your passphrase, this key opens the journal. Nobody else has it, and it is shown only now: write
        it on paper, or print it, and keep it where you keep what matters.
      </p>
      <ol className={classes.key} aria-label="Recovery key">
        {issued.recoveryKey.split('-').map((group, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: groups may be equal, and their place is what they are
          <li key={index}>
            <small aria-hidden="true">{index + 1}</small>
            {group}
          </li>
        ))}
      </ol>
      <div className={classes.choices}>
        <Button variant="default" onClick={() => void print(issued.recoveryKey)}>
          Print it…
        </Button>
        <Button variant="default" onClick={() => void copy(issued.recoveryKey)}>
          Copy it for 30 seconds
        </Button>
      </div>
      <div className={classes.choices}>
        <Button onClick={() => setReading(true)}>I have written it down</Button>
        {laterButton}
      </div>
    </div>
  )
}

function ReadBack({ issued, onConfirmed, onBack }: Pick<Props, 'issued' | 'onConfirmed'> & { onBack: () => void }) {
  const [groups, setGroups] = useState(() => issued.asked.map(() => ''))
  const [fault, setFault] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    try {
      await api.keys.confirmRecoveryKey({ groups })
      onConfirmed()
    } catch (cause) {
      setFault(messageOf(cause))
      setBusy(false)
    }
  }
  return (
    <form className={classes.form} onSubmit={event => void submit(event)}>
      <p>Read two groups from your paper. The key counts once they are right.</p>
      <div className={classes.groups}>
        {issued.asked.map((group, index) => (
          <TextInput
            key={group}
            label={`Group ${group}`}
            className={classes.code ?? ''}
            autoComplete="off"
            spellCheck={false}
            autoFocus={index === 0}
            maxLength={12}
            value={groups[index] ?? ''}
            onChange={event => setGroups(groups.with(index, event.currentTarget.value))}
          />
        ))}
      </div>
      {fault && (
        <p className={classes.fault} role="alert">
          {fault}
        </p>
      )}
      <div className={classes.choices}>
        <Button type="submit" loading={busy}>
          Check and keep this key
        </Button>
        <Button variant="subtle" color="gray" onClick={onBack}>
          Show the key again
        </Button>
      </div>
    </form>
  )
}

async function print(recoveryKey: string): Promise<void> {
  try {
    await api.printing.printRecoveryKey({ recoveryKey })
  } catch (cause) {
    notifyOf(cause)
  }
}

async function copy(text: string): Promise<void> {
  try {
    await api.app.copySecret({ text })
    notify('Copied. It leaves the clipboard in 30 seconds.')
  } catch (cause) {
    notifyOf(cause)
  }
}

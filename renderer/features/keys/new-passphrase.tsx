import { Button } from '@mantine/core'
import { type FormEvent, type ReactNode, useId, useState } from 'react'
import { messageOf } from '../../../shared/errors.ts'
import { NewPassphrase } from '../../../shared/keys.ts'
import classes from './keys.module.css'
import { PassphraseInput } from './passphrase-input.tsx'
import { StrengthLine } from './strength-line.tsx'

type Props = {
  /** What the button says. */
  action: string
  /** Fields that come before, such as the present passphrase. */
  children?: ReactNode
  /** Rejects with a sentence for the person. */
  onSubmit: (passphrase: string) => Promise<unknown>
  /** Beside the button. */
  beside?: ReactNode
}

/** A passphrase typed twice, with how strong it is. */
export function NewPassphraseForm({ action, children, onSubmit, beside }: Props) {
  const [passphrase, setPassphrase] = useState('')
  const [again, setAgain] = useState('')
  const [fault, setFault] = useState<{ field: 'passphrase' | 'again' | 'form'; message: string } | null>(null)
  const [busy, setBusy] = useState(false)
  const strength = useId()
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const checked = NewPassphrase.safeParse(passphrase)
    if (!checked.success) {
      setFault({ field: 'passphrase', message: checked.error.issues[0]?.message ?? 'Choose another passphrase.' })
      return
    }
    if (again !== passphrase) {
      setFault({ field: 'again', message: 'The two are not the same. Type it once more.' })
      return
    }
    setBusy(true)
    setFault(null)
    try {
      await onSubmit(passphrase)
    } catch (cause) {
      setFault({ field: 'form', message: messageOf(cause) })
      setBusy(false)
    }
  }
  const faultOf = (field: 'passphrase' | 'again') => (fault?.field === field ? fault.message : null)
  return (
    <form className={classes.form} onSubmit={event => void submit(event)} noValidate>
      {children}
      <PassphraseInput
        label="New passphrase"
        autoComplete="new-password"
        data-autofocus
        value={passphrase}
        maxLength={1024}
        error={faultOf('passphrase')}
        aria-describedby={strength}
        onChange={event => setPassphrase(event.currentTarget.value)}
      />
      <StrengthLine id={strength} passphrase={passphrase} />
      <PassphraseInput
        label="The same once more"
        autoComplete="new-password"
        value={again}
        maxLength={1024}
        error={faultOf('again')}
        onChange={event => setAgain(event.currentTarget.value)}
      />
      {fault?.field === 'form' && (
        <p className={classes.fault} role="alert">
          {fault.message}
        </p>
      )}
      <div className={classes.choices}>
        <Button type="submit" loading={busy}>
          {action}
        </Button>
        {beside}
      </div>
    </form>
  )
}

import { Button, TextInput } from '@mantine/core'
import { type FormEvent, type ReactNode, useRef, useState } from 'react'
import { messageOf } from '../../../shared/errors.ts'
import classes from './keys.module.css'
import { PassphraseInput } from './passphrase-input.tsx'

type Props = {
  label: string
  action: string
  /** A recovery key is read from paper, and is not hidden while it is typed. */
  shown?: boolean
  /** Rejects with a sentence for the person; the field stays, to be tried again. */
  onSubmit: (secret: string) => Promise<unknown>
  beside?: ReactNode
}

/** One secret to be typed, and what is wrong with it where it was typed. */
export function SecretForm({ label, action, shown = false, onSubmit, beside }: Props) {
  const [secret, setSecret] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (secret === '') {
      field.current?.focus()
      return
    }
    setBusy(true)
    try {
      await onSubmit(secret)
    } catch (cause) {
      setFault(messageOf(cause))
      setBusy(false)
      field.current?.select()
    }
  }
  const shared = {
    ref: field,
    label,
    value: secret,
    error: fault,
    'data-autofocus': true,
    autoFocus: true,
    errorProps: { role: 'alert' },
    onChange: (event: { currentTarget: { value: string } }) => setSecret(event.currentTarget.value),
  }
  return (
    <form className={classes.form} onSubmit={event => void submit(event)} noValidate>
      {shown ? (
        <TextInput {...shared} autoComplete="off" spellCheck={false} className={classes.code ?? ''} />
      ) : (
        <PassphraseInput {...shared} autoComplete="current-password" />
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

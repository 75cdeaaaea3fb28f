import { Button, PasswordInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Secret } from '../../../shared/backups.ts'
import classes from './backups.module.css'

/** The passphrase of a backup, or the recovery key in its place. */
export function SecretField({ onChange }: { onChange: (secret: Secret) => void }) {
  const [kind, setKind] = useState<'passphrase' | 'recovery-key'>('passphrase')
  const change = (typed: string) => {
    if (typed === '') onChange(null)
    else onChange(kind === 'passphrase' ? { kind, passphrase: typed } : { kind, recoveryKey: typed })
  }
  const exchange = () => {
    onChange(null)
    setKind(kind === 'passphrase' ? 'recovery-key' : 'passphrase')
  }
  return (
    <div className={classes.secret}>
      {kind === 'passphrase' ? (
        <PasswordInput
          key={kind}
          label="Passphrase"
          description="The one this journal had when the backup was made, or the present one."
          autoComplete="current-password"
          data-autofocus
          visibilityToggleButtonProps={{ 'aria-label': 'Show the passphrase' }}
          onChange={event => change(event.currentTarget.value)}
        />
      ) : (
        <TextInput
          key={kind}
          label="Recovery key"
          description="Nine groups of four, from your paper."
          autoComplete="off"
          spellCheck={false}
          data-autofocus
          onChange={event => change(event.currentTarget.value)}
        />
      )}
      <Button variant="subtle" color="gray" size="compact-sm" onClick={exchange}>
        {kind === 'passphrase' ? 'Use the recovery key instead' : 'Use the passphrase instead'}
      </Button>
    </div>
  )
}

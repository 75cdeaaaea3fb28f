import { PasswordInput, type PasswordInputProps } from '@mantine/core'

/** A field for a passphrase, hidden until the person asks to see it, with the keyboard too. */
export function PassphraseInput(props: PasswordInputProps) {
  return <PasswordInput {...props} visibilityToggleButtonProps={{ 'aria-label': 'Show what is typed', tabIndex: 0 }} />
}

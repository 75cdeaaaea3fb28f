import { useEffect, useState } from 'react'
import { notifyOf } from '../../ui/notify.ts'
import classes from './keys.module.css'
import { estimateStrength } from './strength.ts'
import type { Strength } from './strength-words.ts'

/** How long a passphrase would stand, in words and as a short bar. */
export function StrengthLine({ id, passphrase }: { id: string; passphrase: string }) {
  const [strength, setStrength] = useState<Strength | null>(null)
  useEffect(() => {
    let outdated = false
    if (passphrase === '') setStrength(null)
    else {
      estimateStrength(passphrase)
        .then(found => !outdated && setStrength(found))
        .catch(notifyOf)
    }
    return () => {
      outdated = true
    }
  }, [passphrase])
  return (
    <p id={id} className={classes.strength} data-level={strength?.level} role="status">
      <span className={classes.bar} aria-hidden="true" />
      {strength?.sentence ??
        'Four or five words that have nothing to do with each other are strong, and can be remembered.'}
    </p>
  )
}

import type { Secret } from '../../../shared/backups.ts'
import type { Transport } from '../../../shared/ipc/create-client.ts'

/**
 * The passphrase that was just given for a backup opens the journal that came of it, too, so that it is not asked for
 * twice. Where it does not, the journal stays locked and asks as ever. A recovery key opens nothing without another
 * passphrase being chosen, which the lock screen asks for.
 */
export function unlockRestored(secret: Secret): ((journal: Transport) => Promise<void>) | undefined {
  if (secret?.kind !== 'passphrase') return undefined
  const { passphrase } = secret
  return async journal => {
    await journal('keys', 'unlock', { passphrase })
  }
}

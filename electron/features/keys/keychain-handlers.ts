import type { CustodyContract, DesktopContract } from '../../../shared/contract.ts'
import { CallError } from '../../../shared/errors.ts'
import type { Client, Handlers } from '../../../shared/ipc/call.ts'
import type { Keychain } from '../../app/keychain.ts'

export function keychainHandlers(
  keychain: Keychain,
  { keys }: Client<CustodyContract>,
): Handlers<DesktopContract>['keychain'] {
  return {
    isAvailable: () => keychain.isAvailable(),
    use: async ({ passphrase }) => {
      if (!(await keychain.isAvailable())) {
        throw new CallError('keychain-unavailable', 'This system has no keychain that keeps a key safe.')
      }
      const { key, stored } = await keychain.make()
      try {
        await keys.setKeychain({ passphrase, keychainKey: new Uint8Array(key), stored })
      } finally {
        key.fill(0)
      }
    },
    forget: () => keys.forgetKeychain(),
  }
}

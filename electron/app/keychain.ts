import { randomBytes } from 'node:crypto'
import type { SafeStorage } from 'electron'

export type Keychain = {
  isAvailable: () => Promise<boolean>
  /** A new key, and what the keychain made of it. The key is the caller's to wipe. */
  make: () => Promise<{ key: Buffer; stored: string }>
  /** The key of what was stored, or null where this system does not give it back. */
  read: (stored: string) => Promise<Buffer | null>
}

type Storage = Pick<
  SafeStorage,
  'isAsyncEncryptionAvailable' | 'encryptStringAsync' | 'decryptStringAsync' | 'getSelectedStorageBackend'
>

const keyBytes = 32

/** Without a real keychain Linux would encrypt with a password that everybody knows; that is refused. */
export function createKeychain(storage: Storage, platform: NodeJS.Platform): Keychain {
  const isAvailable = async (): Promise<boolean> => {
    if (!(await storage.isAsyncEncryptionAvailable())) return false
    if (platform !== 'linux') return true
    const backend = storage.getSelectedStorageBackend()
    return backend !== 'basic_text' && backend !== 'unknown'
  }
  return {
    isAvailable,
    make: async () => {
      const key = randomBytes(keyBytes)
      return { key, stored: (await storage.encryptStringAsync(key.toString('hex'))).toString('base64') }
    },
    read: async stored => {
      try {
        if (!(await isAvailable())) return null
        const { result } = await storage.decryptStringAsync(Buffer.from(stored, 'base64'))
        return /^[0-9a-f]{64}$/.test(result) ? Buffer.from(result, 'hex') : null
      } catch {
        // Another machine, another user, or a keychain that was made anew: the passphrase opens the journal.
        return null
      }
    },
  }
}

import type * as Electron from 'electron'

type Played = Pick<Electron.SafeStorage, 'isEncryptionAvailable' | 'encryptString' | 'decryptString'>

const refuse = (): never => {
  throw new Error('Encryption is not available.')
}

/** There is no system keychain behind the stand-in, and it does not pretend that there is. */
export const safeStorage: Played = { isEncryptionAvailable: () => false, encryptString: refuse, decryptString: refuse }

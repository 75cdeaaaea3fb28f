import type * as Electron from 'electron'

type Played = Pick<
  Electron.SafeStorage,
  'isAsyncEncryptionAvailable' | 'encryptStringAsync' | 'decryptStringAsync' | 'getSelectedStorageBackend'
>

/** There is no system keychain behind the stand-in; a test may ask it to play one, which hides nothing from anybody. */
const plays = process.env.THROUGHLINE_TEST === '1' && process.env.THROUGHLINE_PLAYED_KEYCHAIN === '1'
const mark = 'played keychain:'

export const safeStorage: Played = {
  isAsyncEncryptionAvailable: async () => plays,
  getSelectedStorageBackend: () => (plays ? 'gnome_libsecret' : 'basic_text'),
  async encryptStringAsync(plainText) {
    if (!plays) throw new Error('Encryption is not available.')
    return Buffer.from(mark + plainText.split('').reverse().join(''))
  },
  async decryptStringAsync(encrypted) {
    const text = encrypted.toString()
    if (!plays || !text.startsWith(mark)) throw new Error('Decryption is not possible.')
    return { result: text.slice(mark.length).split('').reverse().join(''), shouldReEncrypt: false }
  },
}

import { expect, test } from 'vitest'
import { createKeychain } from './keychain.ts'

type Backend = 'basic_text' | 'gnome_libsecret' | 'unknown'

function keychain({
  available = true,
  backend = 'gnome_libsecret' as Backend,
  platform = 'linux' as NodeJS.Platform,
} = {}) {
  const played = {
    isAsyncEncryptionAvailable: async () => available,
    getSelectedStorageBackend: () => backend,
    encryptStringAsync: async (text: string) => Buffer.from(`sealed ${text}`),
    decryptStringAsync: async (bytes: Buffer) => {
      const text = bytes.toString()
      if (!text.startsWith('sealed ')) throw new Error('not ours')
      return { result: text.slice(7), shouldReEncrypt: false }
    },
  }
  return createKeychain(played, platform)
}

test('a key that was stored is given back', async () => {
  const { make, read } = keychain()
  const { key, stored } = await make()
  expect(key).toHaveLength(32)
  expect(await read(stored)).toEqual(key)
  expect((await make()).key).not.toEqual(key)
})

test('a system that would encrypt with a password that everybody knows has no keychain', async () => {
  expect(await keychain().isAvailable()).toBe(true)
  expect(await keychain({ backend: 'basic_text' }).isAvailable()).toBe(false)
  expect(await keychain({ backend: 'unknown' }).isAvailable()).toBe(false)
  expect(await keychain({ available: false }).isAvailable()).toBe(false)
  expect(await keychain({ backend: 'basic_text', platform: 'darwin' }).isAvailable()).toBe(true)
})

test('what another system stored, or nobody, is not given back, and breaks nothing', async () => {
  const { stored } = await keychain().make()
  expect(await keychain({ backend: 'basic_text' }).read(stored)).toBeNull()
  expect(await keychain().read('bm9uc2Vuc2U=')).toBeNull()
  expect(await keychain().read(Buffer.from('sealed short').toString('base64'))).toBeNull()
})

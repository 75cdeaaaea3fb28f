import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const builder = createRequire(createRequire(import.meta.url).resolve('electron-builder/package.json'))
const { getConfig, validateConfiguration } = builder('app-builder-lib/out/util/config/config')

const config = await getConfig(root, 'build/electron-builder.yml', null)

test('the packager accepts its configuration', async () => {
  await expect(validateConfiguration(config, { add: () => undefined })).resolves.toBeUndefined()
  await expect(validateConfiguration({ ...config, asaar: true }, { add: () => undefined })).rejects.toThrow('asaar')
})

test('every fuse is set, and all that could open the packaged program are off', () => {
  expect(config.electronFuses).toEqual({
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  })
})

test('Linux, macOS and Windows each get their installers, signed as far as we can say', () => {
  expect(config.linux.target).toEqual(['AppImage', 'deb'])
  expect(config.mac).toMatchObject({ hardenedRuntime: true, target: [{ target: 'dmg', arch: ['x64', 'arm64'] }] })
  expect(config.win.target).toEqual(['nsis'])
  for (const file of [config.mac.entitlements, 'build/icon.png']) expect(existsSync(join(root, file)), file).toBe(true)
})

test('each system’s database driver is packed, and no other’s', () => {
  for (const [platform, name] of [
    ['linux', 'linux'],
    ['mac', 'darwin'],
    ['win', 'win32'],
  ] as const) {
    expect(config[platform].files).toEqual([`!node_modules/better-sqlite3/prebuilds/!(${name}-\${arch}).node`])
    for (const architecture of ['x64', 'arm64']) {
      expect(existsSync(join(root, `node_modules/better-sqlite3/prebuilds/${name}-${architecture}.node`))).toBe(true)
    }
  }
})

test('no release is looked for over the network', () => {
  expect(config.publish).toBeNull()
})

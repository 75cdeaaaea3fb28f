import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

type Locked = {
  name?: string
  version?: string
  resolved?: string
  integrity?: string
  license?: string
  dev?: boolean
  link?: boolean
  hasInstallScript?: boolean
  dependencies?: Record<string, string>
}

const root = join(import.meta.dirname, '..')
const readJson = (name: string) => JSON.parse(readFileSync(join(root, name), 'utf8'))
const manifest = readJson('package.json')
const lock: { packages: Record<string, Locked> } = readJson('package-lock.json')
const packages = Object.entries(lock.packages).filter(([path]) => path !== '')
const nameOf = (path: string) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)

/** Every package that a source of ours imports, and what those need in turn: what ends up in the product. */
function shipped(): Map<string, Locked> {
  const found = new Map<string, Locked>()
  const visit = (name: string) => {
    const locked = lock.packages[`node_modules/${name}`]
    if (!locked || found.has(name)) return
    found.set(name, locked)
    for (const needed of Object.keys(locked.dependencies ?? {})) visit(needed)
  }
  for (const name of importedNames()) visit(name)
  return found
}

function importedNames(): Set<string> {
  const names = new Set<string>()
  for (const folder of ['electron', 'renderer', 'shared']) {
    for (const file of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })) {
      if (!/\.tsx?$/.test(file) || /\.test\.tsx?$/.test(file)) continue
      const text = readFileSync(join(root, folder, file), 'utf8')
      for (const [, name = ''] of text.matchAll(/(?:from|import\(|import) '((?:@[\w-]+\/)?[\w-]+)/g)) names.add(name)
    }
  }
  names.delete('node')
  // The runtime is Electron's own, and comes with notices of its own.
  names.delete('electron')
  return names
}

test('one package alone lies beside the bundle in the packaged app: the database driver', () => {
  expect(Object.keys(manifest.dependencies)).toEqual(['better-sqlite3'])
  const production = packages.filter(([, { dev }]) => !dev).map(([path]) => nameOf(path))
  // The driver's headers for compiling, which it does not need and which are not packed.
  expect(production.sort()).toEqual(['better-sqlite3', 'node-addon-api'])
})

/** What may be bundled into the product. A new one is looked at by whoever writes it here. */
const bundled = `
  @fontsource-variable/inter @fontsource-variable/literata @lexical/clipboard @lexical/extension @lexical/history @lexical/html @lexical/link
  @lexical/list @lexical/markdown @lexical/react @lexical/rich-text @lexical/selection @mantine/core @mantine/dates @mantine/hooks
  @mantine/notifications @mantine/spotlight @tabler/icons-react @tanstack/react-query @tanstack/react-virtual @zxcvbn-ts/core
  @zxcvbn-ts/language-common @zxcvbn-ts/language-en better-sqlite3 chrono-node diff docx get-nonce jsonc-parser lexical pdfjs-dist react
  react-dom ts-fsrs uuid yauzl yazl zod
`
  .trim()
  .split(/\s+/)

test('what is bundled is known by name', () => {
  expect([...importedNames()].filter(name => !bundled.includes(name))).toEqual([])
})

test('every version is exact, and the lock file pins each package by its hash and by nothing else', () => {
  const wanted = Object.entries<string>({ ...manifest.dependencies, ...manifest.devDependencies })
  for (const [name, version] of wanted) {
    expect(version, name).toMatch(/^(npm:[\w-]+@)?\d+\.\d+\.\d+$/)
    expect(lock.packages[`node_modules/${name}`]?.version, name).toBe(version.replace(/^npm:[\w-]+@/, ''))
  }
  for (const [path, { integrity, resolved, link }] of packages) {
    expect(integrity, path).toMatch(/^sha512-[A-Za-z0-9+/]{86}==$/)
    // No git, no address, no file: only what the registry of whoever installs it has under that hash.
    expect([resolved, link], path).toEqual([undefined, undefined])
  }
})

test('no package runs a script when it is installed, except the one that brings Node', () => {
  const scripted = packages.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => nameOf(path))
  const allowed = Object.entries(manifest.allowScripts).flatMap(([name, may]) => (may ? [name] : []))
  expect(allowed).toEqual(['node'])
  for (const name of scripted) expect(Object.keys(manifest.allowScripts), name).toContain(name)
  for (const hook of ['preinstall', 'install', 'postinstall', 'prepare'])
    expect(manifest.scripts).not.toHaveProperty(hook)
})

/** Licences that ask for no more than their notice. Fonts have one of their own. */
const free =
  /^\(?(MIT|ISC|BSD-[23]-Clause|Apache-2\.0|0BSD|BlueOak-1\.0\.0|CC0-1\.0|OFL-1\.1|MIT AND Zlib|Zlib)( OR [\w.-]+)?\)?$/
/** Tools that are never shipped may have these as well. */
const freeForTools = /^\(?(MPL-2\.0|Python-2\.0|CC-BY-4\.0|WTFPL)( OR [\w.-]+)?\)?$/

test('every licence is one of the free ones, and what ships asks for no more than its notice', () => {
  for (const [path, { license = 'none' }] of packages) {
    expect(free.test(license) || freeForTools.test(license), `${path}: ${license}`).toBe(true)
  }
  const ships = shipped()
  expect(ships.size).toBeGreaterThan(20)
  for (const [name, { license = 'none' }] of ships) expect(license, name).toMatch(free)
})

/** SHA-256 of the driver's native parts, as its version 13.0.3 has them. */
const drivers = {
  'darwin-arm64.node': 'e220712cd3af9dd575fe4ac7973d5dbfbad3d22760b772a48f1eee977517ef5b',
  'darwin-x64.node': '4434dfa929e9b83fdc1ea34ee8739e764fcf09af8559ab039082b7b673b18805',
  'linux-arm64.node': 'e5c2b6bd85726bc53a4b8767d4bbb8be82feaad46b45b9c82c885cb02d54e7d0',
  'linux-x64.node': '3607ea18911c931085eaa896eb831260d549e9bcef2dd6e8896b5bb7a41ec6a8',
  'linuxmusl-arm64.node': '670af6edb9a5225bd1e934124c23494ba6a9f6f03bf7987d0729ab05a3b21734',
  'linuxmusl-x64.node': '98bd72b54e55a39bacb4c1eb65ecb2c91e1e69557b9d9f4a0a5a8444c6b742c3',
  'win32-arm64.node': '95ff36ee761a846fc4d0fae7eed209b47b21c8d41f5528f40d7beb5f30e62666',
  'win32-x64.node': 'd4f29082cde7efd5c1e85e794ba532efeef4f2f968c58cc54fe97c2095270262',
}

test('the driver’s native parts are, byte for byte, those that were looked at', () => {
  const folder = join(root, 'node_modules', 'better-sqlite3', 'prebuilds')
  const found = readdirSync(folder).map(name => [
    name,
    createHash('sha256')
      .update(readFileSync(join(folder, name)))
      .digest('hex'),
  ])
  expect(Object.fromEntries(found)).toEqual(drivers)
})

test('Electron is one exact version of a major that is still supported', () => {
  const { supported, newest } = readJson('build/electron-support.json')
  const version: string = manifest.devDependencies.electron
  expect(supported).toHaveLength(3)
  expect(supported).toContain(Number(version.split('.')[0]))
  expect(supported[0]).toBe(Number(newest.split('.')[0]))
})

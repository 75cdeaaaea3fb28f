import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { downloadElectronOnce, findElectron } from './electron-download.ts'

let root = ''
let said: string[] = []
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'throughline-electron-'))
  mkdirSync(join(root, 'node_modules', 'electron', 'dist'), { recursive: true })
  pin('45.4.1')
  said = []
  vi.spyOn(console, 'log').mockImplementation(sentence => {
    said.push(sentence)
  })
})
afterEach(() => {
  vi.restoreAllMocks()
  rmSync(root, { recursive: true })
})

const pin = (version: string) =>
  writeFileSync(join(root, 'node_modules', 'electron', 'package.json'), JSON.stringify({ version }))

function succeed(): null {
  writeFileSync(join(root, 'node_modules', 'electron', 'path.txt'), 'electron')
  writeFileSync(join(root, 'node_modules', 'electron', 'dist', 'electron'), '')
  return null
}

test('Electron is found where it was downloaded, and only there', () => {
  expect(findElectron(root)).toBeNull()
  writeFileSync(join(root, 'node_modules', 'electron', 'path.txt'), 'electron')
  expect(findElectron(root)).toBeNull()
  succeed()
  expect(findElectron(root)).toBe(join(root, 'node_modules', 'electron', 'dist', 'electron'))
})

test('a download that works is used', () => {
  expect(downloadElectronOnce(root, succeed)).toBe(findElectron(root))
})

test('a download that fails is told with the way to retry, and not tried at the next start', () => {
  const fail = vi.fn(() => 'fetch failed')
  expect(downloadElectronOnce(root, fail)).toBeNull()
  expect(said.at(-1)).toBe('Electron could not be downloaded (fetch failed); to try again: npm exec install-electron')
  expect(downloadElectronOnce(root, fail)).toBeNull()
  expect(fail).toHaveBeenCalledOnce()
})

test('another version of Electron is tried again', () => {
  const fail = vi.fn(() => 'fetch failed')
  downloadElectronOnce(root, fail)
  pin('46.0.0')
  downloadElectronOnce(root, fail)
  expect(fail).toHaveBeenCalledTimes(2)
})

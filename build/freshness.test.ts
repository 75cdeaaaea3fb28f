import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { needsBuild } from './freshness.ts'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'throughline-fresh-'))
  for (const source of ['electron/main.ts', 'renderer/app/shell.tsx', 'shared/day.ts', 'package-lock.json'])
    write(source, 1000)
  for (const folder of ['electron', 'renderer', 'renderer/app', 'shared']) utimesSync(join(root, folder), 1000, 1000)
  for (const product of ['out/main/main.js', 'out/preload/preload.cjs', 'out/renderer/index.html']) write(product, 2000)
})
afterEach(() => rmSync(root, { recursive: true }))

function write(path: string, second: number): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), '')
  utimesSync(join(root, path), second, second)
}

test('what is newer than its sources is not built again', () => {
  expect(needsBuild(root)).toBe(false)
})

test.each(['electron/main.ts', 'renderer/app/shell.tsx', 'renderer/app/new.tsx', 'package-lock.json'])(
  'a change to %s is built',
  path => {
    write(path, 3000)
    expect(needsBuild(root)).toBe(true)
  },
)

test('what is missing is built', () => {
  rmSync(join(root, 'out', 'renderer'), { recursive: true })
  expect(needsBuild(root)).toBe(true)
})

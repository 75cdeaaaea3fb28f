import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { writeFileWhole } from './write-file.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'throughline-write-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('a saved file replaces the one before it and leaves nothing beside it', async () => {
  const target = join(folder, 'Prep sheet.pdf')
  writeFileSync(target, 'the old one, which is longer')
  await writeFileWhole(target, new Uint8Array([37, 80, 68, 70]))
  expect(readFileSync(target, 'utf8')).toBe('%PDF')
  expect(readdirSync(folder)).toEqual(['Prep sheet.pdf'])
})

test('a file that cannot be put in its place leaves what was there, and nothing beside it', async () => {
  const target = join(folder, 'taken')
  mkdirSync(target)
  await expect(writeFileWhole(target, 'x')).rejects.toThrow()
  expect(readdirSync(folder)).toEqual(['taken'])
})

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { defaultPreferences } from '../../../shared/preferences.ts'
import { openPreferences } from './preferences-file.ts'

let folder = ''
let file = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'throughline-preferences-'))
  file = join(folder, 'preferences.json')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('a new person has the defaults, and what they choose is there again', () => {
  expect(openPreferences(file).get()).toEqual(defaultPreferences)
  openPreferences(file).set({ theme: 'dark' })
  openPreferences(file).set({ welcomed: true, theme: undefined })
  expect(openPreferences(file).get()).toEqual({ ...defaultPreferences, theme: 'dark', welcomed: true })
})

test('a file of an older version keeps what it has and gets the defaults for the rest', () => {
  writeFileSync(file, '{"theme":"light","gone":1}')
  expect(openPreferences(file).get()).toEqual({ ...defaultPreferences, theme: 'light' })
})

test.each(['', '{', 'null', '[]', '"dark"', '{"theme":"purple"}', '{"speakingRate":1e9}', '\u0000'])(
  'the damaged file %j is kept aside, and the defaults hold',
  content => {
    const complaints = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    writeFileSync(file, content)
    const preferences = openPreferences(file)
    expect(preferences.get()).toEqual(defaultPreferences)
    expect(complaints).toHaveBeenCalledOnce()
    complaints.mockRestore()
    preferences.set({ theme: 'dark' })
    expect(readFileSync(`${file}.damaged`, 'utf8')).toBe(content)
    expect(openPreferences(file).get().theme).toBe('dark')
  },
)

test('where nothing can be written the person is told in which folder, and the old choice holds', () => {
  const preferences = openPreferences(join(folder, 'gone', 'preferences.json'))
  expect(() => preferences.set({ theme: 'dark' })).toThrow(expect.objectContaining({ code: 'storage-failed' }))
  expect(() => preferences.set({ theme: 'dark' })).toThrow(join(folder, 'gone'))
  expect(preferences.get()).toEqual(defaultPreferences)
})

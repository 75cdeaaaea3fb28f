import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { syncedBy } from './synced-folder.ts'

const nothing = () => []

test.each([
  ['/home/mira/Dropbox/notes', 'Dropbox'],
  ['/Users/mira/Library/CloudStorage/Dropbox-Personal/notes', 'Dropbox'],
  ['/Users/mira/Dropbox (Northwind)/notes', 'Dropbox'],
  ['/Users/mira/OneDrive - Northwind/notes', 'OneDrive'],
  ['/Users/mira/Library/Mobile Documents/com~apple~CloudDocs/notes', 'iCloud Drive'],
  ['/Users/mira/Library/CloudStorage/GoogleDrive-mira@example.org/My Drive/notes', 'Google Drive'],
  ['/home/mira/Nextcloud/notes', 'Nextcloud'],
  ['/Users/mira/Library/CloudStorage/Box-Box/notes', 'a cloud service'],
])('%s is synchronised by %s', (folder, service) => {
  expect(syncedBy(folder, nothing)).toBe(service)
})

test.each([
  '/home/mira/.config/throughline',
  '/home/mira/Documents/my onedrive notes',
  '/home/mira/dropboxes/notes',
  '/',
])('%s is synchronised by nobody', folder => {
  expect(syncedBy(folder, nothing)).toBeNull()
})

let home: string

beforeEach(() => {
  home = fs.mkdtempSync(path.join(os.tmpdir(), 'throughline-home-'))
})

afterEach(() => {
  fs.rmSync(home, { recursive: true })
})

test.each([
  ['.dropbox.cache', 'Dropbox'],
  ['.849C9593-D756-4E56-8D6E-42412F2A707B', 'OneDrive'],
  ['.tmp.drivedownload', 'Google Drive'],
  ['.stfolder', 'Syncthing'],
  ['.nextcloudsync.log', 'Nextcloud'],
  ['.sync_0123456789ab.db', 'Nextcloud'],
])('%s in a folder above is a trace of %s', (trace, service) => {
  const folder = path.join(home, 'papers', 'journal')
  fs.mkdirSync(folder, { recursive: true })
  expect(syncedBy(folder)).toBeNull()
  fs.writeFileSync(path.join(home, trace), '')
  expect(syncedBy(folder)).toBe(service)
})

test('what Dropbox keeps in every home folder is no trace', () => {
  fs.mkdirSync(path.join(home, '.dropbox'))
  expect(syncedBy(home)).toBeNull()
})

test('a link into a synchronised folder counts as that folder', () => {
  fs.mkdirSync(path.join(home, 'Dropbox', 'journal'), { recursive: true })
  fs.symlinkSync(path.join(home, 'Dropbox', 'journal'), path.join(home, 'journal'))
  expect(syncedBy(path.join(home, 'journal'))).toBe('Dropbox')
})

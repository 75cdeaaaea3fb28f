import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { type App, expect, test } from './fixtures.ts'
import { JournalPage } from './pages/journal-page.ts'
import { tabTo } from './pages/keyboard.ts'
import { KeysPage } from './pages/keys-page.ts'
import { goTo } from './pages/places.ts'

const journalFolder = (dataFolder: string) => path.join(dataFolder, 'journal')
const backupsIn = (dataFolder: string) => readdirSync(path.join(journalFolder(dataFolder), 'backups'))

async function writeFirstEntry(journal: JournalPage, title: string): Promise<void> {
  await journal.startWriting()
  await journal.title.fill(title)
  await journal.write('Nine parcels stood in the rain.')
  await journal.saved()
}

/** Leaves nothing of a machine but one backup, as on a disk that was carried to another one. */
function carryOnlyBackup(dataFolder: string): string {
  const folder = path.join(journalFolder(dataFolder), 'backups')
  const [name = ''] = readdirSync(folder)
  const carried = path.join(dataFolder, name)
  writeFileSync(carried, readFileSync(path.join(folder, name)))
  for (const each of ['journal', 'preferences.json'])
    rmSync(path.join(dataFolder, each), { recursive: true, force: true })
  return carried
}

const passphrase = 'nine wet parcels in the yard'

const backups = (page: Page) => page.getByRole('list', { name: 'Backups' }).getByRole('listitem')

async function expectAccessible(page: Page): Promise<void> {
  // The dialog's own fade would be measured as faint text.
  await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'))
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
}

test('what was backed up by hand comes back, and so does what it took the place of', async ({ app }) => {
  const journal = new JournalPage(await app.launch())
  await writeFirstEntry(journal, 'Yesterday')
  await goTo(journal.page, 'Settings')
  await journal.page.getByRole('button', { name: 'Back up now' }).click()
  await expect(backups(journal.page)).toHaveCount(1)
  await expect(backups(journal.page)).toContainText('1 entry and 0 stories, made by hand')
  await goTo(journal.page, 'Journal')
  await journal.newEntry()
  await journal.title.fill('Today')
  await journal.saved()

  await goTo(journal.page, 'Settings')
  await backups(journal.page).getByRole('button').click()
  const dialog = journal.page.getByRole('dialog')
  await expect(dialog).toContainText('It holds 1 entry and 0 stories.')
  await expect(dialog.getByRole('listitem')).toContainText('Yesterday')
  await expectAccessible(journal.page)
  await dialog.getByRole('button', { name: 'Restore it' }).click()
  await expect(journal.list.getByRole('link', { name: 'Yesterday' })).toBeVisible()
  await expect(journal.list.getByRole('link', { name: 'Today' })).toHaveCount(0)

  await goTo(journal.page, 'Settings')
  await expect(backups(journal.page)).toHaveCount(3)
  const aside = backups(journal.page).filter({ hasText: 'set aside' })
  await aside.getByRole('button').click()
  await journal.page.getByRole('dialog').getByRole('button', { name: 'Restore it' }).click()
  await expect(journal.list.getByRole('link', { name: 'Today' })).toBeVisible()
  await expect(journal.list.getByRole('link', { name: 'Yesterday' })).toBeVisible()
})

test('closing leaves a backup of what was written, and closing again without a change none', async ({ app }) => {
  const journal = new JournalPage(await app.launch())
  await writeFirstEntry(journal, 'Kept')
  await app.closeWindow()
  expect(backupsIn(app.dataFolder)).toHaveLength(1)
  await new JournalPage(await app.launch()).openEntry('Kept')
  await app.closeWindow()
  expect(backupsIn(app.dataFolder)).toHaveLength(1)
})

test('a damaged journal offers its backup, and with the keyboard alone everything is back', async ({ app }) => {
  const journal = new JournalPage(await app.launch())
  await writeFirstEntry(journal, 'Before the damage')
  await app.closeWindow()
  const file = path.join(journalFolder(app.dataFolder), 'journal.db')
  const whole = readFileSync(file)
  writeFileSync(file, whole.subarray(0, 100))
  const page = await app.launch()
  await expect(page.getByRole('alert')).toContainText('has been cut off')
  await expectAccessible(page)
  await tabTo(page, page.getByRole('button', { name: /Restore the journal of/ }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toContainText('Before the damage')
  await tabTo(page, page.getByRole('button', { name: 'Restore it' }))
  await page.keyboard.press('Enter')
  const again = new JournalPage(page)
  await expect(again.list.getByRole('link', { name: 'Before the damage' })).toBeVisible()
  const aside = path.join(journalFolder(app.dataFolder), 'set-aside')
  const [kept = ''] = readdirSync(aside)
  expect(readFileSync(path.join(aside, kept, 'journal.db'))).toEqual(whole.subarray(0, 100))
})

/** Flips a bit in a page of the file, while it is open. */
function damage(dataFolder: string): void {
  const file = path.join(journalFolder(dataFolder), 'journal.db')
  const bytes = readFileSync(file)
  // Somewhere in the middle, where no page is needed to open the journal.
  const at = Math.floor(bytes.length / 2)
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at)
  writeFileSync(file, bytes)
}

/** An open journal in which the look that is due finds a page that is not as it was written. */
async function loseToDamage(app: App): Promise<JournalPage> {
  const journal = new JournalPage(await app.launch({ THROUGHLINE_IDLE_MS: '4000' }))
  await writeFirstEntry(journal, 'Before the damage')
  await app.closeWindow()
  const page = await app.launch({ THROUGHLINE_IDLE_MS: '4000', THROUGHLINE_TODAY: '2026-03-24' })
  const again = new JournalPage(page)
  await expect(again.title).toHaveValue('Before the damage')
  damage(app.dataFolder)
  await expect(page.getByRole('alert').first()).toContainText('its file is damaged', { timeout: 20_000 })
  return again
}

test('damage that the weekly look finds is told on top of the writing, and a backup takes its place', async ({
  app,
}) => {
  const journal = await loseToDamage(app)
  const { page } = journal
  await journal.write(' Written after it.')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Backups and rescue…' }).click()
  await expect(page.getByRole('heading', { name: 'Your journal is not open' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Back to what I was writing' }).click()
  await expect(journal.text).toContainText('Written after it.')
  await page.getByRole('button', { name: 'Backups and rescue…' }).click()
  await page
    .getByRole('button', { name: /Restore the journal of/ })
    .first()
    .click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('Before the damage')
  await dialog.getByRole('button', { name: 'Restore it' }).click()
  await expect(dialog.getByRole('alert')).toContainText('it is in this window only')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Restore it all the same' }).click()
  await expect(journal.list.getByRole('link', { name: 'Before the damage' })).toBeVisible()
  await expect(page.getByRole('alert')).toHaveCount(0)
  await journal.openEntry('Before the damage')
  await expect(journal.text).toHaveText('Nine parcels stood in the rain.')
  await journal.write(' And on.')
  await journal.saved()
})

test('what can be read of a journal in which the weekly look found damage is brought back at once', async ({ app }) => {
  const { page } = await loseToDamage(app)
  await page.getByRole('button', { name: 'Backups and rescue…' }).click()
  await page.getByRole('button', { name: 'Bring back what can be read…' }).click()
  await page.getByRole('button', { name: 'Bring it back' }).click()
  await expect(page.getByRole('dialog')).toContainText('1 entry and 0 stories are here again.')
  await page.getByRole('button', { name: 'Go on' }).click()
  await new JournalPage(page).openEntry('Before the damage')
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('what can be read of a damaged journal is brought back, and what is missing is told', async ({ app }) => {
  const journal = new JournalPage(await app.launch())
  await writeFirstEntry(journal, 'Still readable')
  await app.closeWindow()
  const folder = journalFolder(app.dataFolder)
  const bytes = readFileSync(path.join(folder, 'journal.db'))
  bytes.writeUInt8(bytes.readUInt8(300) ^ 1, 300)
  writeFileSync(path.join(folder, 'journal.db'), bytes)
  rmSync(path.join(folder, 'backups'), { recursive: true })
  const page = await app.launch()
  await expect(page.getByRole('heading', { name: 'There is no backup beside the journal' })).toBeVisible()
  await page.getByRole('button', { name: 'Bring back what can be read…' }).click()
  await page.getByRole('button', { name: 'Bring it back' }).click()
  await expect(page.getByRole('dialog')).toContainText('1 entry and 0 stories are here again.')
  await page.getByRole('button', { name: 'Go on' }).click()
  await new JournalPage(page).openEntry('Still readable')
})

test('on a new machine the journal comes back from a backup file alone', async ({ app }) => {
  const journal = new JournalPage(await app.launch())
  await writeFirstEntry(journal, 'From the old machine')
  await app.closeWindow()
  const carried = carryOnlyBackup(app.dataFolder)

  const page = await app.launch()
  await app.answerDialog('showOpenDialog', { filePaths: [carried] })
  await page.getByRole('button', { name: 'Restore from a file…' }).click()
  await expect(page.getByRole('dialog')).toContainText('From the old machine')
  await page.getByRole('button', { name: 'Restore it' }).click()
  await new JournalPage(page).openEntry('From the old machine')
})

/** A machine that has nothing but one backup of a journal with a passphrase; gives the way to it, and the recovery key. */
async function carryProtected(app: App): Promise<{ carried: string; recoveryKey: string }> {
  const keys = new KeysPage(await app.launch())
  const recoveryKey = await keys.begin(passphrase)
  const journal = new JournalPage(keys.page)
  await journal.title.fill('Protected')
  await journal.saved()
  await app.closeWindow()
  return { carried: carryOnlyBackup(app.dataFolder), recoveryKey }
}

test('a backup of a journal with a passphrase asks for it, once and for nothing but it', async ({ app }) => {
  const { carried } = await carryProtected(app)
  const fresh = await app.launch()
  await app.answerDialog('showOpenDialog', { filePaths: [carried] })
  await fresh.getByRole('button', { name: 'Restore from a file…' }).click()
  const dialog = fresh.getByRole('dialog')
  await dialog.getByLabel('Passphrase', { exact: true }).fill('not this one')
  await expectAccessible(fresh)
  await dialog.getByRole('button', { name: 'Restore it' }).click()
  await expect(dialog.getByRole('alert')).toContainText('not the passphrase')
  await dialog.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await dialog.getByRole('button', { name: 'Restore it' }).click()
  await new JournalPage(fresh).openEntry('Protected')
  await app.clickMenu('lock')
  const keys = new KeysPage(await app.exchanged())
  await keys.isLocked()
  await keys.unlock(passphrase)
  await expect(new JournalPage(keys.page).title).toHaveValue('Protected')
})

test('on a new machine who forgot the passphrase restores a backup by the recovery key and chooses another one', async ({
  app,
}) => {
  const { carried, recoveryKey } = await carryProtected(app)
  const fresh = await app.launch()
  await app.answerDialog('showOpenDialog', { filePaths: [carried] })
  await fresh.getByRole('button', { name: 'Restore from a file…' }).click()
  const dialog = fresh.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Use the recovery key instead' }).click()
  await expectAccessible(fresh)
  const field = dialog.getByLabel('Recovery key')
  await field.fill(recoveryKey.replace(/.$/, letter => (letter === '7' ? '8' : '7')))
  await dialog.getByRole('button', { name: 'Restore it' }).click()
  await expect(dialog.getByRole('alert')).toContainText('differs from the one that was written down')
  expect(existsSync(path.join(journalFolder(app.dataFolder), 'journal.db'))).toBe(false)
  await field.fill(recoveryKey.toLowerCase().replaceAll('-', ' '))
  await dialog.getByRole('button', { name: 'Restore it' }).click()

  const keys = new KeysPage(fresh)
  await keys.isLocked()
  await fresh.getByRole('button', { name: 'I forgot it: use the recovery key' }).click()
  await fresh.getByLabel('Recovery key').fill(recoveryKey)
  await fresh.getByRole('button', { name: 'Go on' }).click()
  await keys.choose('tambourine under the ninth stair', 'Open the journal')
  await keys.isTaken()
  await new JournalPage(fresh).openEntry('Protected')
  await app.closeWindow()
  const again = new KeysPage(await app.launch())
  await again.unlock('tambourine under the ninth stair')
  await expect(new JournalPage(again.page).title).toHaveValue('Protected')
})

test('a file that is no backup is refused in words', async ({ app }) => {
  const page = await app.launch()
  const file = path.join(app.dataFolder, 'holiday.throughline')
  writeFileSync(file, 'not a backup')
  await app.answerDialog('showOpenDialog', { filePaths: [file] })
  await page.getByRole('button', { name: 'Restore from a file…' }).click()
  await expect(page.getByRole('alert')).toContainText('not a backup of Throughline’s')
})

test('everything goes out as one file and comes back in, and the import can be taken back', async ({ app }) => {
  const journal = new JournalPage(await app.launch())
  await writeFirstEntry(journal, 'Carried out')
  const file = path.join(app.dataFolder, 'export.zip')
  await goTo(journal.page, 'Settings')
  await app.answerDialog('showSaveDialog', { filePath: file })
  await journal.page.getByRole('button', { name: 'Export everything…' }).click()
  await expect(journal.page.getByText('1 entry and 0 stories are in')).toBeVisible()
  await app.closeWindow()
  for (const each of ['journal', 'preferences.json'])
    rmSync(path.join(app.dataFolder, each), { recursive: true, force: true })

  const other = new JournalPage(await app.launch())
  await writeFirstEntry(other, 'Here already')
  await goTo(other.page, 'Settings')
  await app.answerDialog('showOpenDialog', { filePaths: [file] })
  await other.page.getByRole('button', { name: 'Import an export…' }).click()
  await expect(other.page.getByRole('row', { name: 'Entries' })).toContainText('1')
  await expectAccessible(other.page)
  await other.page.getByRole('button', { name: 'Import what is new' }).click()
  await expect(other.page.getByText('1 entry and 0 stories were imported.')).toBeVisible()
  await goTo(other.page, 'Journal')
  await expect(other.list.getByRole('link', { name: 'Carried out' })).toBeVisible()
})

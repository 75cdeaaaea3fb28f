import { readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { breakWrites, fillDisk, mountSmallDisk } from './failing-disk.ts'
import { App, expect, test } from './fixtures.ts'
import { JournalPage } from './pages/journal-page.ts'

const journalFolder = (dataFolder: string) => path.join(dataFolder, 'journal')

test('when the journal file is replaced while it is open, nothing more is called saved and the text stays', async ({
  app,
}) => {
  const journal = new JournalPage(await app.launch())
  await journal.startWriting()
  await journal.write('Before.')
  await journal.saved()
  const folder = journalFolder(app.dataFolder)
  rmSync(path.join(folder, 'journal.db'))
  writeFileSync(path.join(folder, 'journal.db'), 'another file')
  await journal.write(' After.')
  await expect(journal.page.getByRole('alert').first()).toContainText(/not saved|not open/i)
  await expect(journal.text).toContainText('Before. After.')
  await expect(journal.page.getByText(/^Saved \d/)).toHaveCount(0)
})

test('a window with unsaved text closes only when the person says so', async ({ app }) => {
  const journal = new JournalPage(await app.launch())
  await journal.startWriting()
  await journal.write('Before.')
  await journal.saved()
  rmSync(path.join(journalFolder(app.dataFolder), 'journal.db'))
  await journal.write(' After.')
  await expect(journal.page.getByRole('alert').first()).toContainText(/not saved|not open/i)
  await app.askToClose()
  await expect.poll(async () => (await app.recorded('dialog.showMessageBox')).length).toBe(1)
  await expect(journal.text).toContainText('Before. After.')
  await app.answerDialog('showMessageBox', { response: 1 })
  await app.closeWindow()
})

test('a journal whose key file is gone says so, and makes no new key', async ({ app }) => {
  const journal = new JournalPage(await app.launch())
  await journal.startWriting()
  await journal.saved()
  await app.closeWindow()
  const folder = journalFolder(app.dataFolder)
  for (const file of readdirSync(folder)) if (file.includes('.key.')) rmSync(path.join(folder, file))
  const page = await app.launch()
  await expect(page.getByRole('alert')).toContainText(/key file.*missing/i)
  expect(readdirSync(folder).filter(file => file.includes('.key.'))).toEqual([])
})

test('an entry without a title is kept, and the list shows its first words', async ({ app }) => {
  const journal = new JournalPage(await app.launch())
  await journal.startWriting()
  await journal.write('Nine parcels stood in the rain.')
  await journal.saved()
  await expect(journal.list.getByRole('link', { name: /Nine parcels stood/ })).toBeVisible()
})

const onLinux = process.platform === 'linux'

/** The banner, and none of what it warns of called saved, within two seconds of the last key; then mended, and saved by itself. */
async function survives({ dataFolder, page }: App, breakDisk: () => () => void, banner: RegExp): Promise<void> {
  const journal = new JournalPage(page)
  await journal.write('Before.')
  await journal.saved()
  // The log is emptied once nothing is typed; until then it might still have room of its own.
  await expect.poll(() => statSync(path.join(journalFolder(dataFolder), 'journal.db-wal')).size).toBe(0)
  const mend = breakDisk()
  await journal.write(' While it lasted.')
  const typedAt = Date.now()
  await expect(journal.page.getByRole('alert').first()).toContainText(banner, { timeout: 2000 })
  expect(Date.now() - typedAt).toBeLessThan(2000)
  await expect(journal.page.getByText('Not saved', { exact: true })).toBeVisible()
  await journal.write(' And on.')
  await journal.page.waitForTimeout(2500)
  await expect(journal.page.getByText('Not saved', { exact: true })).toBeVisible()
  await expect(journal.text).toHaveText('Before. While it lasted. And on.')
  mend()
  await journal.saved()
  await expect(journal.page.getByRole('alert')).toHaveCount(0)
}

test('a full disk is told within two seconds, keeps the text in sight, and saving goes on by itself', async ({
  app,
}) => {
  test.skip(!onLinux, 'a small disk can be mounted on Linux only')
  const disk = mountSmallDisk(app.dataFolder)
  test.skip(disk === null, 'this account may not mount a disk; the next test breaks one in another way')
  try {
    const journal = new JournalPage(await app.launch())
    await journal.startWriting()
    await survives(app, () => fillDisk(app.dataFolder), /Not saved\. The disk is full/)
    await app.kill()
    const again = new JournalPage(await app.launch())
    await expect(again.text).toHaveText('Before. While it lasted. And on.')
    await app.closeWindow()
  } finally {
    disk?.unmount()
  }
})

test('a disk that fails is told within two seconds, keeps the text in sight, and saving goes on by itself', async ({
  app,
}) => {
  test.skip(!onLinux, 'a program can be kept from writing on Linux only')
  const journal = new JournalPage(await app.launch())
  await journal.startWriting()
  await survives(app, () => breakWrites(app.processId), /Not saved|not open/)
  await app.kill()
  const again = new JournalPage(await app.launch())
  await expect(again.text).toHaveText('Before. While it lasted. And on.')
})

test('starting Throughline a second time shows the window of the first, and ends', async ({ app }) => {
  const journal = new JournalPage(await app.launch())
  await journal.startWriting()
  await journal.write('One writer.')
  await journal.saved()
  const focusings = async () => (await app.recorded('window.focus')).length
  const before = await focusings()
  const second = new App(app.dataFolder)
  await expect(second.launch()).rejects.toThrow(/ended with 0/)
  await expect.poll(async () => (await app.windows()).map(window => window.focused)).toEqual([true])
  // A window without a display has the focus at all times; there it counts that it was asked for.
  if (app.runtime === 'stand-in') expect(await focusings()).toBeGreaterThan(before)
  await journal.write(' Still the one.')
  await journal.saved()
})

test('a journal in a folder that a cloud service synchronises is explained, and can be written all the same', async ({
  app,
}) => {
  writeFileSync(path.join(app.dataFolder, '.nextcloudsync.log'), '')
  const journal = new JournalPage(await app.launch())
  await journal.startWriting()
  const notice = journal.page.getByRole('region', { name: 'Where this journal lies' })
  await expect(notice).toContainText('Nextcloud synchronises')
  await journal.write('Written all the same.')
  await journal.saved()
  await notice.getByRole('link', { name: 'What to do' }).click()
  await expect(journal.page.getByRole('main')).toContainText('a place that is not synchronised')
  await notice.getByRole('button', { name: 'Put away' }).click()
  await expect(notice).toHaveCount(0)
})

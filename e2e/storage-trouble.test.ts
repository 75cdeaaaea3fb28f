import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from './fixtures.ts'
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

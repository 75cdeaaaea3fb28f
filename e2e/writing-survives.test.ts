import { expect, test } from './fixtures.ts'
import { JournalPage } from './pages/journal-page.ts'

const sentence = 'About one parcel in nine came back with a label nobody could scan.'

test('what the screen calls saved is there after a reload', async ({ app }) => {
  const journal = new JournalPage(await app.launch())
  await journal.startWriting()
  await journal.title.fill('The label printers')
  await journal.write(sentence)
  await journal.saved()
  await journal.page.reload()
  await expect(journal.title).toHaveValue('The label printers')
  await expect(journal.text).toContainText(sentence)
})

test('what the screen calls saved is there after everything was killed', async ({ app }) => {
  const journal = new JournalPage(await app.launch())
  await journal.startWriting()
  await journal.write(sentence)
  await journal.saved()
  await app.kill()
  const again = new JournalPage(await app.launch())
  await expect(again.text).toContainText(sentence)
})

test('at most a second of typing is missing when the window crashes, and the entry opens again', async ({ app }) => {
  const journal = new JournalPage(await app.launch())
  await journal.startWriting()
  await journal.write(sentence)
  await journal.saved()
  await journal.write(' Each one cost twelve minutes.')
  await journal.page.waitForTimeout(1100)
  const page = await app.crashRenderer()
  const again = new JournalPage(page)
  await expect(again.text).toContainText(`${sentence} Each one cost twelve minutes.`)
})

test('opening an entry is not a change', async ({ app }) => {
  const journal = new JournalPage(await app.launch())
  await journal.openSample()
  const entry = journal.list.getByRole('link').nth(2)
  await entry.click()
  await expect(entry).toHaveAttribute('aria-current', 'page')
  const words = await journal.page.getByText(/^Saved /).textContent()
  await journal.page.waitForTimeout(1500)
  expect(await journal.page.getByText(/^Saved /).textContent()).toBe(words)
})

test('text typed just before another entry is opened belongs to the entry it was typed in', async ({ app }) => {
  const journal = new JournalPage(await app.launch())
  await journal.startWriting()
  await journal.title.fill('First')
  await journal.write('Words of the first.')
  await journal.newEntry()
  await journal.title.fill('Second')
  await journal.write('Words of the second.')
  await journal.openEntry('First')
  await expect(journal.text).toHaveText('Words of the first.')
  await journal.openEntry('Second')
  await expect(journal.text).toHaveText('Words of the second.')
})

test('an entry in the trash comes back with undo, whole', async ({ app }) => {
  const journal = new JournalPage(await app.launch())
  await journal.startWriting()
  await journal.title.fill('Keep me')
  await journal.write(sentence)
  await journal.saved()
  await journal.page.getByRole('button', { name: 'More about this entry' }).click()
  await journal.page.getByRole('menuitem', { name: 'Move to trash' }).click()
  await expect(journal.list.getByRole('link', { name: 'Keep me' })).toHaveCount(0)
  await journal.page.getByRole('button', { name: 'Undo' }).click()
  await journal.openEntry('Keep me')
  await expect(journal.text).toContainText(sentence)
})

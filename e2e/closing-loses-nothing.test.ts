import { expect, test } from './fixtures.ts'
import { JournalPage } from './pages/journal-page.ts'
import { goTo } from './pages/places.ts'

test('closing the window in the middle of a sentence saves it first', async ({ app }) => {
  const journal = new JournalPage(await app.launch())
  await journal.startWriting()
  await journal.write('Typed and closed at once.')
  await app.closeWindow()
  const again = new JournalPage(await app.launch())
  await expect(again.text).toContainText('Typed and closed at once.')
})

test('quitting in the middle of a sentence saves it first', async ({ app }) => {
  const journal = new JournalPage(await app.launch())
  await journal.startWriting()
  await journal.title.fill('Typed and quit at once')
  await app.quit()
  const again = new JournalPage(await app.launch())
  await expect(again.title).toHaveValue('Typed and quit at once')
})

test('going back and forward while typing saves on the way', async ({ app }) => {
  const journal = new JournalPage(await app.launch())
  await journal.startWriting()
  await journal.write('Before leaving.')
  await goTo(journal.page, 'Principles')
  await expect(journal.page.getByRole('heading', { name: 'Customer Obsession' })).toBeVisible()
  await journal.page.goBack()
  await expect(journal.text).toContainText('Before leaving.')
})

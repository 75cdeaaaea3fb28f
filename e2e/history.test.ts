import { expect, test } from './fixtures.ts'
import { HistoryPage } from './pages/history-page.ts'
import { JournalPage } from './pages/journal-page.ts'
import { goTo } from './pages/places.ts'
import { StoryPage } from './pages/story-page.ts'

const sentence = 'About one parcel in nine came back with a label nobody could scan.'

test('a text that was emptied comes back from its history, by keyboard alone, and that can be undone', async ({
  app,
}) => {
  const journal = new JournalPage(await app.launch())
  const history = new HistoryPage(journal.page)
  await journal.startWriting()
  await journal.title.fill('The label printers')
  await journal.write(sentence)
  await journal.saved()
  await journal.text.click()
  await journal.page.keyboard.press('ControlOrMeta+A')
  await journal.page.keyboard.press('Delete')
  await expect(journal.text).toHaveText('')
  await journal.saved()

  await history.openByKeyboard()
  await expect(history.versions).toHaveCount(2)
  await expect(history.text).toContainText(sentence)
  await expect(history.text.getByRole('deletion').filter({ hasText: sentence })).toBeVisible()
  await history.restore()
  await expect(journal.text).toHaveText(sentence)
  await expect(journal.title).toHaveValue('The label printers')

  await history.undo()
  await expect(journal.text).toHaveText('')
  await history.openByKeyboard()
  await expect(history.versions).toHaveCount(4)
})

test('what was written before the program was last started is one version, and a paste over it is no loss', async ({
  app,
}) => {
  const journal = new JournalPage(await app.launch())
  await journal.startWriting()
  await journal.write(sentence)
  await app.closeWindow()
  const again = new JournalPage(await app.launch())
  const history = new HistoryPage(again.page)
  await again.text.click()
  await again.page.keyboard.press('ControlOrMeta+A')
  await again.page.keyboard.insertText('Nothing much.')
  await again.saved()
  await history.openByKeyboard()
  await expect(history.text.getByRole('insertion').filter({ hasText: 'Nothing much' })).toBeVisible()
  await again.page.getByText('Whole text', { exact: true }).click()
  await expect(again.page.getByRole('textbox', { name: 'The text of this version' })).toHaveText(sentence)
})

test('a story has a history too, with all that stands beside its text', async ({ app }) => {
  const page = await app.launch()
  const journal = new JournalPage(page)
  const story = new StoryPage(page)
  const history = new HistoryPage(page)
  await journal.openSample()
  await goTo(page, 'Stories')
  await page.getByRole('main').getByRole('link').first().click()
  await expect(story.text).toBeVisible()
  const headline = await story.headline.inputValue()
  await story.headline.fill('Another headline altogether')
  await expect(page.getByText(/^Saved \d/)).toBeVisible()
  await history.openByKeyboard()
  await expect(history.text.getByRole('deletion').first()).toBeVisible()
  await page.getByText('Whole text', { exact: true }).click()
  await expect(history.text.getByRole('heading', { name: headline })).toBeVisible()
  await history.restore()
  await expect(story.headline).toHaveValue(headline)
})

test('what was thrown away is restored from one place, or deleted for good after a question', async ({ app }) => {
  const page = await app.launch()
  const journal = new JournalPage(page)
  await journal.startWriting()
  for (const title of ['Keep me', 'Let me go']) {
    if (title !== 'Keep me') await journal.newEntry()
    await journal.title.fill(title)
    await journal.saved()
    await page.getByRole('button', { name: 'More about this entry' }).click()
    await page.getByRole('menuitem', { name: 'Move to trash' }).click()
    await expect(journal.list.getByRole('link', { name: title })).toHaveCount(0)
  }
  await goTo(page, 'Settings')
  await page.getByRole('link', { name: 'Open the trash' }).click()
  await expect(page.getByText('90 days left')).toHaveCount(2)
  await page.getByRole('button', { name: 'Delete Let me go for good' }).click()
  await page.getByRole('button', { name: 'Keep it' }).click()
  await expect(page.getByRole('button', { name: 'Restore Let me go' })).toBeVisible()
  await page.getByRole('button', { name: 'Delete Let me go for good' }).click()
  await page.getByRole('button', { name: 'Delete for good' }).click()
  await expect(page.getByRole('button', { name: 'Restore Let me go' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Restore Keep me' }).click()
  await expect(page.getByRole('heading', { name: 'The trash is empty' })).toBeVisible()
  await goTo(page, 'Journal')
  await expect(journal.list.getByRole('link', { name: 'Keep me' })).toBeVisible()
})

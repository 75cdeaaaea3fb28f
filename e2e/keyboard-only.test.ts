import { expect, test } from './fixtures.ts'
import { JournalPage } from './pages/journal-page.ts'
import { tabTo } from './pages/keyboard.ts'
import { StoryPage } from './pages/story-page.ts'

test('the main job is done from the first screen to the paper without a mouse', async ({ app }) => {
  test.slow()
  const page = await app.launch()
  const journal = new JournalPage(page)
  const story = new StoryPage(page)
  const { keyboard } = page

  await test.step('write, with the caret where one begins', async () => {
    await tabTo(page, page.getByRole('button', { name: 'Start writing' }))
    await keyboard.press('Enter')
    await tabTo(page, page.getByRole('button', { name: 'Go on without one' }))
    await keyboard.press('Enter')
    await expect(journal.title).toBeFocused()
    await keyboard.type('The scale that was never wrong')
    await keyboard.press('Enter')
    await expect(journal.text).toBeFocused()
    await keyboard.type('About 40 of 300 parcels a day were billed by the wrong weight. I was asked to find out why. ')
    await keyboard.type('I weighed the same parcel on all nine scales. ')
    await keyboard.type('Within two weeks only 1 of 300 parcels was billed wrong.')
  })

  await test.step('be asked', async () => {
    await expect(journal.guide).toContainText('300 parcels')
    await keyboard.press('ControlOrMeta+Enter')
    await expect(journal.text.locator('[data-lens]')).toBeVisible()
    await keyboard.type('Four people of the night shift, and I weighed.')
    await keyboard.press('ControlOrMeta+s')
    await journal.saved()
  })

  await test.step('shape', async () => {
    await tabTo(page, page.getByRole('button', { name: 'Shape into a story' }), 'Shift+Tab')
    await keyboard.press('Enter')
    await expect(story.sentences.first()).toBeVisible()
    await tabTo(page, story.sentences.first())
    await keyboard.press('1')
    await keyboard.press('ArrowDown')
    await keyboard.press('2')
    await expect(story.sentences.nth(0)).toHaveAttribute('data-part', 'situation')
    await expect(story.sentences.nth(1)).toHaveAttribute('data-part', 'task')
    await tabTo(page, page.getByRole('button', { name: 'Create story' }), 'Shift+Tab')
    await keyboard.press('Enter')
    await expect(story.text).toBeVisible()
  })

  await test.step('tie it to a principle', async () => {
    await tabTo(page, page.getByRole('button', { name: '+ principle' }))
    await keyboard.press('Enter')
    await expect(page.getByLabel('Find a principle')).toBeFocused()
    await keyboard.type('Dive')
    await expect(page.getByRole('option')).toHaveText([/^Dive Deep/])
    await keyboard.press('Enter')
    await expect(page.getByRole('button', { name: /^Dive Deep/ })).toBeVisible()
  })

  await test.step('print', async () => {
    await tabTo(page, page.getByRole('button', { name: 'Add to prep sheet' }), 'Shift+Tab')
    await keyboard.press('Enter')
    await keyboard.press('ControlOrMeta+7')
    await expect(page.getByRole('region', { name: /^Page 1 of/ })).toBeVisible()
    await tabTo(page, page.getByRole('button', { name: 'Save as PDF' }))
    await keyboard.press('Enter')
    await expect.poll(async () => (await app.recorded('dialog.showSaveDialog')).length).toBe(1)
  })
})

test('a passphrase is chosen, its recovery key read back, and the journal locked and unlocked without a mouse', async ({
  app,
}) => {
  test.slow()
  const passphrase = 'plinth gravel otter seven'
  const page = await app.launch()
  const { keyboard } = page
  await tabTo(page, page.getByRole('button', { name: 'Start writing' }))
  await keyboard.press('Enter')
  await tabTo(page, page.getByRole('textbox', { name: 'New passphrase' }))
  await keyboard.type(passphrase)
  await keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Show what is typed' }).first()).toBeFocused()
  await tabTo(page, page.getByRole('textbox', { name: 'The same once more' }))
  await keyboard.type(passphrase)
  await keyboard.press('Enter')
  const shown = page.getByRole('list', { name: 'Recovery key' }).getByRole('listitem')
  await expect(shown).toHaveCount(9, { timeout: 45_000 })
  const groups = (await shown.allTextContents()).map(group => group.slice(1))
  await tabTo(page, page.getByRole('button', { name: 'I have written it down' }))
  await keyboard.press('Enter')
  await expect(page.getByLabel(/^Group/).first()).toBeFocused()
  for (const label of await page.getByText(/^Group \d$/).allTextContents()) {
    await keyboard.type(groups[Number(label.replace('Group ', '')) - 1] ?? '')
    await keyboard.press('Tab')
  }
  await keyboard.press('Enter')
  await expect(new JournalPage(page).title).toBeFocused()
  await keyboard.type('Mine')

  await keyboard.press('ControlOrMeta+Shift+L')
  const locked = await app.exchanged()
  await expect(locked.getByRole('textbox', { name: 'Passphrase' })).toBeFocused()
  await locked.keyboard.type(passphrase)
  await locked.keyboard.press('Enter')
  await expect(new JournalPage(locked).title).toHaveValue('Mine')
})

import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { HistoryPage } from './pages/history-page.ts'
import { JournalPage } from './pages/journal-page.ts'
import { KeysPage } from './pages/keys-page.ts'
import { goTo, places } from './pages/places.ts'
import { StoryPage } from './pages/story-page.ts'

/** A screen that is still on its way has neither main nor heading; what is wrong with one that has come stays wrong. */
async function expectNothingFound(page: Page, where: string): Promise<void> {
  await expect(async () => {
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' | ')}`)
    expect(found, where).toEqual([])
  }).toPass({ timeout: 15_000 })
}

for (const theme of ['Light', 'Dark'] as const) {
  test(`axe finds nothing on any screen with the sample journal, ${theme.toLowerCase()}`, async ({ app }) => {
    test.slow()
    const page = await app.launch()
    await expectNothingFound(page, 'first run')
    const journal = new JournalPage(page)
    await journal.openSample()
    await goTo(page, 'Settings')
    await page.getByText(theme, { exact: true }).click()
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme.toLowerCase())
    for (const place of places) {
      await goTo(page, place)
      await expect(page.getByRole('main')).toContainText(/\S/)
      await expectNothingFound(page, place)
    }
    const story = new StoryPage(page)
    await goTo(page, 'Journal')
    await story.shape()
    await expectNothingFound(page, 'shaping')
    await goTo(page, 'Stories')
    await page.getByRole('main').getByRole('link').first().click()
    await expect(story.coach).toContainText('What stands')
    await expectNothingFound(page, 'story')
    await expectHistoryClean(page, story)
  })
}

/** A version that can be compared, read whole and restored, and a trash with something in it. */
async function expectHistoryClean(page: Page, story: StoryPage): Promise<void> {
  const history = new HistoryPage(page)
  await story.headline.fill('Another headline altogether')
  await expect(page.getByText(/^Saved \d/)).toBeVisible()
  await history.openByKeyboard()
  await expect(history.text.getByRole('deletion').first()).toBeVisible()
  await expectNothingFound(page, 'history, compared')
  await page.getByText('Whole text', { exact: true }).click()
  await expect(page.getByRole('textbox', { name: 'The text of this version' })).toBeVisible()
  await expectNothingFound(page, 'history, whole')
  await history.restore()
  await page.getByRole('button', { name: 'More for this story' }).click()
  await page.getByRole('menuitem', { name: 'Move to the trash' }).click()
  await page.getByRole('link', { name: 'In the trash: 1 story' }).click()
  await expectNothingFound(page, 'trash')
  await page.getByRole('button', { name: 'Empty the trash…' }).click()
  await expect(page.getByRole('button', { name: 'Delete for good' })).toBeVisible()
  await expectNothingFound(page, 'the question before deleting for good')
}

test('axe finds nothing on any screen of an empty journal', async ({ app }) => {
  const page = await app.launch()
  await new JournalPage(page).startWriting()
  for (const place of places) {
    await goTo(page, place)
    await expect(page.getByRole('main')).toContainText(/\S/)
    await expectNothingFound(page, place)
  }
  await goTo(page, 'Journal')
  await new HistoryPage(page).openByKeyboard()
  await expect(page.getByRole('main')).toContainText('no earlier version yet')
  await expectNothingFound(page, 'an empty history')
  await goTo(page, 'Settings')
  await page.getByRole('link', { name: 'Open the trash' }).click()
  await expect(page.getByRole('main')).toContainText('The trash is empty')
  await expectNothingFound(page, 'an empty trash')
})

test('axe finds nothing where a passphrase is chosen, changed and asked for, and where the recovery key is shown', async ({
  app,
}) => {
  test.slow()
  const passphrase = 'plinth gravel otter seven'
  let page = await app.launch()
  for (const theme of ['light', 'dark'] as const) {
    await page.evaluate(chosen => window.throughline.call('preferences', 'set', { theme: chosen }), theme)
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
    if (theme === 'light') await page.getByRole('button', { name: 'Start writing' }).click()
    await page.getByLabel('New passphrase').fill('short')
    await page.getByRole('button', { name: 'Use this passphrase' }).click()
    await expectNothingFound(page, `choosing a passphrase, ${theme}`)
  }
  const keys = new KeysPage(page)
  await keys.choose(passphrase, 'Use this passphrase')
  await expect(page.getByRole('button', { name: 'I have written it down' })).toBeVisible({ timeout: 45_000 })
  await expectNothingFound(page, 'recovery key')
  await page.getByRole('button', { name: 'I have written it down' }).click()
  await expectNothingFound(page, 'reading back')
  await page.getByRole('button', { name: 'Show the key again' }).click()
  await keys.writeDownRecoveryKey()
  await expect(page.getByRole('textbox', { name: 'Entry', exact: true })).toBeVisible()
  await goTo(page, 'Settings')
  await page.getByRole('button', { name: 'Change…' }).click()
  await expect(page.getByLabel('New passphrase')).toBeVisible()
  await expectNothingFound(page, 'changing the passphrase')
  await page.keyboard.press('Escape')
  await page.keyboard.press('ControlOrMeta+Shift+L')
  page = await app.exchanged()
  await expect(page.getByRole('heading', { name: 'Your journal is locked' })).toBeVisible()
  await expectNothingFound(page, 'locked')
  await page.getByRole('button', { name: 'I forgot it: use the recovery key' }).click()
  await expectNothingFound(page, 'recovering')
})

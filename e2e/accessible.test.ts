import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { JournalPage } from './pages/journal-page.ts'
import { goTo, places } from './pages/places.ts'
import { StoryPage } from './pages/story-page.ts'

async function expectNothingFound(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' | ')}`)
  expect(found, where).toEqual([])
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
  })
}

test('axe finds nothing on any screen of an empty journal', async ({ app }) => {
  const page = await app.launch()
  await new JournalPage(page).startWriting()
  for (const place of places) {
    await goTo(page, place)
    await expect(page.getByRole('main')).toContainText(/\S/)
    await expectNothingFound(page, place)
  }
})

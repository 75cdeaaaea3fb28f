import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { JournalPage } from './pages/journal-page.ts'
import { goTo } from './pages/places.ts'
import { StoryPage } from './pages/story-page.ts'

async function choose(page: Page, item: string): Promise<void> {
  await page.getByRole('button', { name: 'More about frameworks' }).click()
  await page.getByRole('menuitem', { name: item }).click()
}

test('a framework is copied, changed, exported and imported; a bad file is refused with its line', async ({ app }) => {
  test.slow()
  const page = await app.launch()
  await new JournalPage(page).openSample()
  const file = join(app.dataFolder, 'framework.json')

  await test.step('a copy is the person’s own, and is changed in place', async () => {
    await goTo(page, 'Principles')
    await choose(page, 'Make a copy to edit')
    const name = page.getByRole('textbox', { name: 'Name', exact: true })
    await expect(name).toHaveValue('Amazon Leadership Principles, my copy')
    await name.fill('Our ladder')
    await page.getByRole('textbox', { name: 'Name of principle 1', exact: true }).fill('Listen first')
    await page.getByRole('button', { name: 'Delete Ownership' }).click()
    await expect(page.getByText('“Ownership” was deleted.')).toBeVisible()
    await expect(page.getByText('Saved', { exact: true })).toBeVisible()
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([])
  })

  await test.step('it is written to a file', async () => {
    await page.getByRole('navigation', { name: 'You are here' }).getByRole('link', { name: 'Principles' }).click()
    await expect(page.getByRole('heading', { name: 'Listen first' })).toBeVisible()
    await app.answerDialog('showSaveDialog', { canceled: false, filePath: file })
    await choose(page, 'Export as a file…')
    await expect(page.getByText(/^Saved as/)).toBeVisible()
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ name: 'Our ladder' })
  })

  await test.step('a file that is no framework is refused with its line and the reason, and nothing changes', async () => {
    const text = readFileSync(file, 'utf8')
    const bad = join(app.dataFolder, 'bad.json')
    writeFileSync(bad, text.replace('"version"', 'version'))
    await choose(page, 'Import a framework…')
    await page.locator('input[type="file"]').setInputFiles(bad)
    await expect(page.getByText(/^Line 4: This is not JSON/)).toBeVisible()
    await page.locator('input[type="file"]').setInputFiles(file)
    await expect(page.getByText('You have “Our ladder”, version 2021, already.', { exact: false })).toBeVisible()
    await page.getByRole('button', { name: 'Import as a copy' }).click()
    await page.getByRole('combobox', { name: 'Framework' }).click()
    await expect(page.getByRole('option', { name: 'Our ladder' })).toHaveCount(2)
    await page.keyboard.press('Escape')
  })
})

test('a story is mapped in a second framework by proposal, and told in its labels and under its cap', async ({
  app,
}) => {
  test.slow()
  const page = await app.launch()
  await new JournalPage(page).openSample()
  const story = new StoryPage(page)
  await goTo(page, 'Stories')
  await page
    .getByRole('link', { name: /^Learned queueing theory/ })
    .first()
    .click()
  await expect(story.text).toBeVisible()

  await page.getByRole('button', { name: '+ principle' }).click()
  await page.getByLabel('Find a principle').fill('at pace')
  await expect(page.getByRole('option')).toHaveText([/^Delivering at Pace “/])
  await page.keyboard.press('Enter')
  await expect(story.coach).toContainText('words for Delivering at Pace, where 250 are read')

  await page.getByRole('button', { name: '+ principle' }).click()
  await page.getByLabel('Find a principle').fill('achieving')
  await page.keyboard.press('Enter')
  const toldFor = page.getByRole('group', { name: 'Told for' })
  await toldFor.getByRole('button', { name: 'Achieving Results' }).click()
  await expect(page.getByRole('article').getByRole('heading', { level: 2 })).toHaveText([
    /Challenge/,
    /Context/,
    /Action/,
    /Result/,
    /Learning/,
  ])
  await toldFor.getByRole('button', { name: 'Delivering at Pace' }).click()
  await expect(page.getByText(/more than the 250 that are read/)).toBeVisible()
})

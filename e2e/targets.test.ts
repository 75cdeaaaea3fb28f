import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { JournalPage } from './pages/journal-page.ts'
import { tabTo } from './pages/keyboard.ts'
import { goTo } from './pages/places.ts'

async function expectNothingFound(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' | ')}`)
  expect(found, where).toEqual([])
}

const sections = ['Plan', 'Role sheet', 'System design', 'Debrief', 'Interview'] as const
const turnTo = (page: Page, section: (typeof sections)[number]) =>
  page.getByRole('navigation', { name: 'Pages of this target' }).getByRole('link', { name: section }).click()

test('an interview is prepared, planned around a choice by hand, and looked back on; the next round avoids what was told', async ({
  app,
}) => {
  test.slow()
  const page = await app.launch()
  await new JournalPage(page).openSample()

  await test.step('the sample has one ahead, with a loop of five', async () => {
    await goTo(page, 'Targets')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('The next interview is in 18 days')
    await page.getByRole('link', { name: /^Kestrel Cloud/ }).click()
    await expect(page.getByRole('textbox', { name: /^Name of interviewer/ })).toHaveCount(5)
  })

  await test.step('the plan says who hears what and why, and what is missing', async () => {
    await turnTo(page, 'Plan')
    await expect(page.getByText('No story is told for Think Big yet, so nothing can stand there.')).toBeVisible()
    const bar = page.getByRole('region', { name: /^Tom Iversen/ })
    await expect(bar.getByRole('link', { name: /^Argued the autumn launch/ }).first()).toBeVisible()
    await expect(bar).toContainText('leads with Have Backbone; Disagree and Commit')
  })

  await test.step('a story chosen by hand says what it costs, and stays', async () => {
    const ravi = page.getByRole('region', { name: /^Lena Falk/ })
    await ravi.getByRole('button', { name: 'Change the first choice for Dive Deep at Lena Falk' }).click()
    const option = page.getByRole('button', { name: /^Learned queueing theory.*(less well|told again)/ })
    await option.click()
    await expect(ravi).toContainText('Chosen by hand')
    await page.reload()
    await expect(page.getByRole('region', { name: /^Lena Falk/ })).toContainText('Chosen by hand')
    await page.getByRole('button', { name: /^Give the first choice for Dive Deep/ }).click()
    await expect(page.getByText('Chosen by hand', { exact: true })).toHaveCount(0)
  })

  await test.step('afterwards it is noted what was told', async () => {
    await turnTo(page, 'Debrief')
    await page.getByRole('button', { name: 'Begin with what was planned' }).click()
    await page.getByRole('textbox', { name: 'What was asked, question 1' }).fill('Which customer taught you something?')
    await page.getByRole('radiogroup', { name: 'How question 1 went' }).getByText('Well').click()
    await page.getByText('Next round', { exact: true }).click()
    await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  })

  await test.step('the next round of the same company does not hear it as if it were new', async () => {
    await goTo(page, 'Targets')
    await page.getByRole('button', { name: 'New target' }).click()
    await page.getByRole('textbox', { name: 'Company' }).fill('kestrel cloud')
    await page.getByRole('textbox', { name: 'Role', exact: true }).fill('Reliability engineer')
    await page.getByRole('button', { name: '+ interviewer' }).click()
    await expect(page.getByRole('textbox', { name: 'Name of interviewer 1' })).toBeFocused()
    await page.keyboard.type('Ines')
    await turnTo(page, 'Plan')
    await expect(page.getByRole('region', { name: /^Ines/ })).toContainText('heard by this company before')
  })
})

test('a day that is over, a loop with more slots than stories, and an empty loop are said in a sentence', async ({
  app,
}) => {
  const page = await app.launch()
  await new JournalPage(page).startWriting()
  await goTo(page, 'Targets')
  await page.getByRole('button', { name: 'Prepare an interview' }).click()
  await page.getByLabel('Day', { exact: true }).fill('2026-01-05')
  await expect(page.getByText(/^5 January 2026 is over, 70 days ago\. Write its debrief/)).toBeVisible()
  await turnTo(page, 'Plan')
  await expect(page.getByText('There is nobody in the loop yet.')).toBeVisible()
  await turnTo(page, 'Interview')
  await page.getByRole('button', { name: '+ interviewer' }).click()
  await turnTo(page, 'Plan')
  await expect(page.getByText('No story is told for Customer Obsession yet.', { exact: false }).first()).toBeVisible()
  await page.getByRole('button', { name: 'More about this target' }).click()
  await page.getByRole('menuitem', { name: 'Move to trash' }).click()
  await expect(page.getByRole('heading', { name: 'No interview yet' })).toBeVisible()
  await goTo(page, 'Settings')
  await expect(page.getByText('One thing waits in the trash.')).toBeVisible()
  await page.getByRole('link', { name: 'Open the trash' }).click()
  await expect(page.getByText('One target waits too, at the end of your targets.')).toBeVisible()
  await page.getByRole('link', { name: 'your targets' }).click()
  await page.getByText('In the trash: 1 target').click()
  await page.getByRole('button', { name: 'Restore Unnamed target' }).click()
  await expect(page.getByRole('link', { name: 'Unnamed target' })).toBeVisible()
})

test('a target is made, its loop filled and its plan changed without a mouse', async ({ app }) => {
  test.slow()
  const page = await app.launch()
  await new JournalPage(page).openSample()
  const { keyboard } = page
  await keyboard.press('ControlOrMeta+5')
  await expect(page.getByRole('link', { name: /^Kestrel Cloud/ })).toBeVisible()
  await tabTo(page, page.getByRole('link', { name: /^Kestrel Cloud/ }))
  await keyboard.press('Enter')
  const add = page.getByRole('button', { name: '+ interviewer' })
  await expect(add).toBeVisible()
  await tabTo(page, add)
  await keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Name of interviewer 6' })).toBeFocused()
  await keyboard.type('Omar')
  await tabTo(page, page.getByRole('checkbox', { name: 'Omar is the bar raiser' }))
  await keyboard.press('Space')
  await expect(page.getByRole('checkbox', { name: 'Omar is the bar raiser' })).toBeChecked()
  await tabTo(page, page.getByRole('link', { name: 'Plan', exact: true }), 'Shift+Tab')
  await keyboard.press('Enter')
  const change = page.getByRole('button', { name: 'Change the first choice for Dive Deep at Lena Falk' })
  await expect(change).toBeVisible()
  await tabTo(page, change)
  await keyboard.press('Enter')
  const options = page.getByRole('dialog').getByRole('button')
  await expect(options.first()).toBeVisible()
  await keyboard.press('Escape')
  await expect(change).toBeFocused()
})

for (const theme of ['Light', 'Dark'] as const) {
  test(`axe finds nothing on any page of a target, ${theme.toLowerCase()}`, async ({ app }) => {
    test.slow()
    const page = await app.launch()
    await new JournalPage(page).openSample()
    await goTo(page, 'Settings')
    await page.getByText(theme, { exact: true }).click()
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme.toLowerCase())
    await goTo(page, 'Targets')
    await page.getByRole('link', { name: /^Kestrel Cloud/ }).click()
    await expect(page.getByRole('heading', { name: 'The loop' })).toBeVisible()
    for (const section of sections) {
      await turnTo(page, section)
      await expect(page.getByRole('main')).toContainText(/\S/)
      if (section === 'Debrief') await page.getByRole('button', { name: 'Begin with what was planned' }).click()
      await expectNothingFound(page, section)
    }
  })
}

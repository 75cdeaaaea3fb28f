import { expect, test } from './fixtures.ts'
import { JournalPage } from './pages/journal-page.ts'
import { goTo } from './pages/places.ts'

test('the matrix is walked, changed and sorted by the keyboard, and says the angle of each cell', async ({ app }) => {
  const page = await app.launch()
  await new JournalPage(page).openSample()
  await goTo(page, 'Coverage')
  const cell = page.getByRole('button', { name: /^Deliver Results, Learned queueing theory.*: primary/ })
  await cell.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  await expect(cell).toBeFocused()
  await expect(page.getByText('Deliver Results: primary', { exact: true })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByText('Deliver Results: primary', { exact: true })).toHaveCount(0)
  await page.getByRole('button', { name: 'Sort by Frugality' }).press('Enter')
  await expect(page.getByRole('columnheader', { name: /^Frugality/ })).toHaveAttribute('aria-sort', 'ascending')
  await expect(page.getByRole('rowheader').first()).toContainText('Unreadable labels')
})

test('a gap proposes questions and entries that may hold its story, for a framework or a target', async ({ app }) => {
  const page = await app.launch()
  await new JournalPage(page).openSample()
  await goTo(page, 'Coverage')
  await page.getByRole('button', { name: /^Frugality: thin/ }).press('Enter')
  await expect(page.getByRole('heading', { name: /for Frugality$/ })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Perhaps it is in your journal already' })).toBeVisible()

  await page.getByRole('combobox', { name: 'Principles of' }).click()
  await page.getByRole('option', { name: 'UK Civil Service Behaviours' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('No principle has a story yet')
  await page.getByRole('combobox', { name: 'Principles of' }).click()
  await page.getByRole('option', { name: /^Kestrel Cloud/ }).click()
  const bank = page.getByRole('region', { name: 'The stories as a whole' })
  await expect(bank).toContainText('No story twice in the loop')
  await expect(bank).toContainText('From 4 entries of the journal.')
})

test('a month after an entry without a result the journal asks what happened since, and can be told to wait', async ({
  app,
}) => {
  const page = await app.launch()
  const journal = new JournalPage(page)
  await journal.startWriting()
  await journal.title.fill('Scanners that stood still')
  await journal.write('I was asked to find out why the scanners stopped. I traced the cable on Monday.')
  await journal.saved()
  await app.closeWindow()
  const later = await app.launch({ THROUGHLINE_TODAY: '2026-04-20' })
  const asked = later.getByRole('region', { name: 'What happened since?' })
  await expect(asked).toContainText('Scanners that stood still was written a month ago')
  await asked.getByRole('button', { name: 'Ask me later' }).click()
  await expect(asked).toHaveCount(0)
  await later.getByRole('button', { name: 'Undo' }).click()
  await expect(asked).toBeVisible()
})

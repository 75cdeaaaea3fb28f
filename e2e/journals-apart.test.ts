import { expect, test } from './fixtures.ts'
import { JournalPage } from './pages/journal-page.ts'
import { goTo } from './pages/places.ts'

test('what was typed for one journal is never stored in the other one, and is saved once its own is open again', async ({
  app,
}) => {
  const page = await app.launch()
  const journal = new JournalPage(page)
  await journal.startWriting()
  await page.evaluate(() => window.throughline.call('stories', 'create', { headline: 'One', sentences: [] }, 1))
  await goTo(page, 'Prep sheet')
  const title = page.getByRole('textbox', { name: /title/i })
  await expect(title).toHaveValue('Prep sheet')
  // The exchange and the typing cross: what is typed here is on its way while the sample journal takes the place of the own one.
  await page.evaluate(() => void window.throughline.call('journals', 'open', { which: 'sample' }))
  await title.fill('My own interview')
  await expect(page.getByText('This is a sample journal.')).toBeVisible()
  await goTo(page, 'Prep sheet')
  await expect(title).not.toHaveValue('My own interview')
  await page.getByRole('button', { name: /own journal/ }).click()
  await expect(page.getByText('This is a sample journal.')).toHaveCount(0)
  await goTo(page, 'Prep sheet')
  await expect(title).toHaveValue('My own interview')
})

test('a change that names another journal, or none, is refused with a sentence', async ({ app }) => {
  const page = await app.launch()
  await new JournalPage(page).openSample()
  const create = (number?: number) =>
    page.evaluate(named => window.throughline.call('entries', 'create', { title: 'Mine' }, named), number)
  for (const number of [1, 99, undefined]) {
    expect(await create(number)).toMatchObject({ ok: false, error: { code: 'other-journal' } })
  }
  await expect(page.getByRole('link', { name: 'Mine' })).toHaveCount(0)
})

import type { Page } from '@playwright/test'
import { type App, expect, test } from './fixtures.ts'
import { JournalPage } from './pages/journal-page.ts'
import { KeysPage } from './pages/keys-page.ts'
import { goTo } from './pages/places.ts'
import { StoryPage } from './pages/story-page.ts'

test.describe.configure({ timeout: 90_000 })

const passphrase = 'plinth gravel otter seven'
const account =
  'In spring one parcel in nine came back to the depot. I asked the drivers why. I moved the label to the front. Now one in four hundred comes back.'
const headline = 'Returns fell from one in nine to one in four hundred'

const kept = (page: Page) => page.evaluate(() => window.throughline.call('unfinished', 'list', undefined))

async function lockAndUnlock(app: App): Promise<Page> {
  await app.clickMenu('lock')
  const keys = new KeysPage(await app.exchanged())
  await keys.isLocked()
  await keys.unlock(passphrase)
  return keys.page
}

/** From an empty journal with a passphrase to an entry and a story made of it. */
async function beginWithStory(app: App): Promise<JournalPage> {
  const page = await app.launch()
  await new KeysPage(page).begin(passphrase)
  const journal = new JournalPage(page)
  await journal.title.fill('The labels')
  await journal.write(account)
  await journal.saved()
  const story = new StoryPage(page)
  await story.shape()
  await story.create()
  await goTo(page, 'Journal')
  await journal.openEntry('The labels')
  return journal
}

async function typeIntoForms({ page, ...journal }: JournalPage): Promise<void> {
  await journal.when.fill('around the big flood')
  await expect(journal.when).toHaveAttribute('aria-invalid', 'true')
  const story = new StoryPage(page)
  await story.shape()
  await story.headline.fill(headline)
  await story.sentences.first().click()
  await page.keyboard.press('0')

  await goTo(page, 'Rehearse')
  await page.getByRole('link', { name: /^Rehearse: / }).click()
  await page.getByRole('button', { name: 'Start telling' }).click()
  await page.getByRole('button', { name: 'I have told it' }).click()
  await page.getByLabel('Note to yourself').fill('Sooner to the number.')

  await goTo(page, 'Rehearse')
  await page.getByRole('link', { name: 'Questions' }).click()
  await page.getByRole('button', { name: 'New question' }).click()
  await page.getByLabel('Question', { exact: true }).fill('When did you last change your')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'From a text…' }).click()
  await page
    .getByLabel('Paste a list of questions')
    .fill('Tell me about a label that you moved.\nWhat did the drivers say?')
}

async function findInForms(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'From a text…' }).click()
  await expect(page.getByLabel('Paste a list of questions')).toHaveValue(/label that you moved\.\nWhat did/)
  await expect(page.getByRole('dialog').getByRole('status')).toHaveText('2 questions:')
  await page.getByRole('button', { name: 'Add 2 questions' }).click()
  await page.getByRole('button', { name: 'New question' }).click()
  await expect(page.getByLabel('Question', { exact: true })).toHaveValue('When did you last change your')
  await page.getByRole('button', { name: 'Cancel' }).click()

  await goTo(page, 'Rehearse')
  await page.getByRole('link', { name: /^Rehearse: / }).click()
  await expect(page.getByLabel('Note to yourself')).toHaveValue('Sooner to the number.')
  await page.getByRole('button', { name: /Solid/ }).click()
  await expect(page.getByText('Kept in the journal.')).toBeVisible()

  await goTo(page, 'Journal')
  const journal = new JournalPage(page)
  await expect(journal.when).toHaveValue('around the big flood')
  await expect(journal.when).toHaveAttribute('aria-invalid', 'true')
  await journal.when.fill('May 2025')
  const story = new StoryPage(page)
  await story.shape()
  await expect(story.headline).toHaveValue(headline)
  await expect(story.sentences.first()).toContainText('left out')
  await story.create()
}

test('what was typed into forms and not sent is there again after a lock, and gone once it was sent', async ({
  app,
}) => {
  await typeIntoForms(await beginWithStory(app))
  const page = await lockAndUnlock(app)
  await findInForms(page)
  await expect.poll(() => kept(page)).toEqual({ ok: true, value: {} })
})

test('a window that crashes takes no more than a second of a form with it', async ({ app }) => {
  const journal = await beginWithStory(app)
  await typeIntoForms(journal)
  await expect.poll(async () => JSON.stringify(await kept(journal.page))).toContain('What did the drivers say?')
  await findInForms(await app.crashRenderer())
})

test('the choices of a review pack and the names that are to be hidden are there after a lock', async ({ app }) => {
  const { page } = await beginWithStory(app)
  await goTo(page, 'Prep sheet')
  await page.getByRole('link', { name: 'Review pack' }).click()
  await page.getByRole('textbox', { name: 'Title' }).fill('The year of the labels')
  await page.getByRole('button', { name: /^Names/ }).click()
  await page.getByRole('button', { name: 'Add a name' }).click()
  await page.getByLabel('Name', { exact: true }).fill('Oduya')
  const again = await lockAndUnlock(app)
  await expect(again.getByRole('textbox', { name: 'Title' })).toHaveValue('The year of the labels')
  await again.getByRole('button', { name: /^Names/ }).click()
  await expect(again.getByLabel('Name', { exact: true })).toHaveValue('Oduya')
  await again.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(again.getByRole('dialog')).toHaveCount(0)
  await expect.poll(async () => JSON.stringify(await kept(again))).not.toContain('Oduya')
})

test('a framework that is being pasted is there after a lock, and one whose name was emptied holds up no lock', async ({
  app,
}) => {
  const { page } = await beginWithStory(app)
  const choose = async (on: Page, item: string) => {
    await on.getByRole('button', { name: 'More about frameworks' }).click()
    await on.getByRole('menuitem', { name: item }).click()
  }
  await goTo(page, 'Principles')
  await choose(page, 'Make a copy to edit')
  await page.getByRole('button', { name: 'Open Ownership' }).click()
  await page.getByLabel('What it means').fill('Ours is not yours.')
  await page.getByLabel('Name', { exact: true }).fill('')
  await expect(page.getByText('A framework needs a name.')).toBeVisible()
  const again = await lockAndUnlock(app)
  await expect(again.getByLabel('Name', { exact: true })).toHaveValue(/my copy$/)
  await again.getByRole('button', { name: 'Open Ownership' }).click()
  await expect(again.getByLabel('What it means')).toHaveValue('Ours is not yours.')
  await goTo(again, 'Principles')
  await choose(again, 'Import a framework…')
  await again.getByLabel('Or paste its text').fill('{ "id": "ours"')
  const third = await lockAndUnlock(app)
  await choose(third, 'Import a framework…')
  await expect(third.getByLabel('Or paste its text')).toHaveValue('{ "id": "ours"')
  await expect(third.getByRole('dialog').getByRole('alert')).toContainText('Nothing was imported.')
})

test('no passphrase and no recovery key is ever kept', async ({ app }) => {
  const { page } = await beginWithStory(app)
  await goTo(page, 'Settings')
  await page.getByRole('button', { name: 'Change…' }).click()
  for (const label of ['Present passphrase', 'New passphrase', 'The same once more'])
    await page.getByLabel(label).fill('secret tambourine under the stair')
  const again = await lockAndUnlock(app)
  expect(await kept(again)).toEqual({ ok: true, value: {} })
  await again.getByRole('button', { name: 'Change…' }).click()
  for (const label of ['Present passphrase', 'New passphrase', 'The same once more'])
    await expect(again.getByLabel(label)).toHaveValue('')
})

import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { JournalPage } from './pages/journal-page.ts'
import { tabTo } from './pages/keyboard.ts'
import { StoryPage } from './pages/story-page.ts'

const title = 'The queue that grew'
const paragraphs = [
  'In March the queue grew to 4,000 orders, and Tom saw it first.',
  'I was asked to empty it by Friday.',
  'First I looked at the log. We then looked at the queue. I wrote a query that found 31 stuck workers, because restarting them blindly had failed before.',
  'By Friday the queue held 12 orders.',
]

/** The way back in a notice; the editor has an Undo of its own. */
const undo = (page: Page) => page.getByText('Undo', { exact: true })

/** An entry, and the story it became. */
async function tellStory(page: Page): Promise<StoryPage> {
  const journal = new JournalPage(page)
  const story = new StoryPage(page)
  await journal.startWriting()
  await journal.title.fill(title)
  await journal.write(...paragraphs)
  await journal.saved()
  await story.shape()
  await story.create()
  await expect(story.coach).toContainText('We then looked')
  return story
}

test('a finding put away stays away, and is said again once its sentence is edited', async ({ app }) => {
  const page = await app.launch()
  const story = await tellStory(page)
  const finding = story.coach.getByRole('button', { name: /^Who exactly\?: “We then looked/ })
  await story.coach.getByRole('button', { name: /^Not for this story: “We then looked/ }).click()
  await expect(finding).toHaveCount(0)
  await expect(story.coach).toContainText('Put away (1)')

  await page.reload()
  await expect(story.coach).toContainText('Put away (1)')
  await expect(finding).toHaveCount(0)

  await story.text.getByText('We then looked at the queue.').dblclick({ position: { x: 8, y: 8 } })
  await page.keyboard.insertText('Later we')
  await expect(story.text).toContainText('Later we then looked')
  await expect(story.coach.getByRole('button', { name: /^Who exactly\?/ })).toBeVisible()
  await expect(story.coach).not.toContainText('Put away')
})

test('putting away can be taken back, at once and later', async ({ app }) => {
  const page = await app.launch()
  const story = await tellStory(page)
  const finding = story.coach.getByRole('button', { name: /^Who exactly\?: “We then looked/ })
  const putAway = story.coach.getByRole('button', { name: /^Not for this story: “We then looked/ })
  await putAway.click()
  await undo(page).click()
  await expect(finding).toBeVisible()
  await putAway.click()
  await story.coach.getByText('Put away (1)').click()
  await story.coach.getByRole('button', { name: /^Bring back/ }).click()
  await expect(finding).toBeVisible()
})

test('an answer stands in its part as ordinary text, and leaving it loses nothing', async ({ app }) => {
  const page = await app.launch()
  const story = await tellStory(page)
  const ask = story.coach.getByRole('button', { name: 'Ask me: Learning is still empty' })
  await tabTo(page, ask)
  await page.keyboard.press('Enter')
  await page.keyboard.insertText('I set an alert at 200 orders')
  await page.keyboard.press('Escape')
  await expect(ask).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  const learning = story.text.getByRole('group', { name: 'Learning' })
  await expect(learning).toContainText('I set an alert at 200 orders.')
  await expect(story.text).toBeFocused()
  await page.keyboard.insertText(' The night shift answers it.')
  await expect(learning).toContainText('orders. The night shift answers it.')
})

test('who “we” were is asked, proposed as a sentence, and put into the text', async ({ app }) => {
  const page = await app.launch()
  const story = await tellStory(page)
  await story.coach.getByRole('button', { name: /^Who exactly\?/ }).click()
  const form = page.getByRole('region', { name: 'The question you are answering' })
  await form.getByRole('checkbox', { name: 'Tom' }).check()
  await form.getByRole('textbox', { name: 'And your own share?' }).fill('wrote the query')
  await expect(story.text).toContainText('We then looked at the queue.')
  await form.getByRole('button', { name: 'Put it there' }).click()
  await expect(story.text).toContainText(
    'First I looked at the log. Tom and I then looked at the queue; I wrote the query. I',
  )
  await expect(story.coach.getByRole('button', { name: /^Who exactly\?/ })).toHaveCount(0)
})

test('a source is added to selected words, led to, renewed and removed', async ({ app }) => {
  const page = await app.launch()
  const story = await tellStory(page)
  const evidence = story.coach.getByRole('region', { name: 'Evidence' })
  await story.text.getByText('By Friday the queue held').click()
  await page.keyboard.press('End')
  await page.keyboard.press('Space')
  await page.keyboard.insertText('Nobody waited for 77 hours again.')
  await expect(evidence).toContainText('1 number without a source')
  for (let word = 0; word < 3; word++) await page.keyboard.press('ControlOrMeta+Shift+ArrowLeft')
  await evidence.getByRole('button', { name: 'Add a source', exact: true }).last().click()
  const choice = page.getByRole('dialog')
  await expect(choice).toContainText('Nobody waited for 77 hours again.')
  await choice.getByRole('textbox', { name: 'Entry' }).fill('queue')
  await choice.getByRole('button', { name: title }).click()
  await choice.getByRole('checkbox', { name: paragraphs[0] ?? '' }).check()
  await choice.getByRole('button', { name: 'Add the passage' }).click()
  await expect(evidence).toContainText('All 7 sentences have a source.')

  await new JournalPage(page).saved()
  await page.reload()
  await expect(evidence).toContainText('All 7 sentences have a source.')
  // From the empty part below, so that no wrapped line decides where the caret goes.
  await story.text.getByRole('group', { name: 'Learning' }).getByRole('paragraph').click()
  await page.keyboard.press('ArrowLeft')
  for (let letter = 0; letter < ' hours again.'.length; letter++) await page.keyboard.press('ArrowLeft')
  await page.keyboard.insertText('7')
  await expect(evidence).toContainText('1 changed since')
  await evidence.getByRole('button', { name: /^It still says the same/ }).click()
  await expect(evidence).not.toContainText('changed since')
  await evidence.getByText('agree with their passage').click()
  await evidence.getByRole('button', { name: /^Remove this source of: Nobody waited/ }).click()
  await expect(evidence).toContainText('6 of 7 sentences have a source.')
  await undo(page).click()
  await expect(evidence).toContainText('All 7 sentences have a source.')

  await story.text.getByText('Nobody waited').click()
  await page.getByRole('link', { name: 'Show in the entry', exact: true }).click()
  await expect(new JournalPage(page).title).toHaveValue(title)
  await page.goBack()
  await expect(story.text).toBeVisible()
})

test('F8 goes from one mark in the text to the next', async ({ app }) => {
  const page = await app.launch()
  const story = await tellStory(page)
  await story.text.getByText('In March').click()
  await page.keyboard.press('F8')
  await expect(page.getByRole('region', { name: 'The question you are answering' })).toContainText('yourself')
  await page.keyboard.insertText('Then ')
  await expect(story.text).toContainText('the log. Then We then looked')
})

test('a text in another language is only counted', async ({ app }) => {
  const page = await app.launch()
  const story = await tellStory(page)
  await story.text.click()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.insertText(
    'Im März wuchs die Schlange auf viertausend Bestellungen, und niemand wusste, woher sie kamen und wer sie lesen sollte. Ich wurde gebeten, sie bis Freitag zu leeren. Zuerst sah ich in das Protokoll, danach schrieb ich eine Abfrage, die alles fand.',
  )
  await expect(story.coach).toContainText('I can’t read this language well')
  await expect(story.coach).not.toContainText('strong')
})

import { expect, test } from './fixtures.ts'
import { JournalPage } from './pages/journal-page.ts'
import { goTo } from './pages/places.ts'
import { StoryPage } from './pages/story-page.ts'

const earlier = {
  title: 'The queue at the depot',
  when: 'January 2026',
  text: [
    'In January a lorry waited 40 minutes at our gate on most mornings.',
    'I was asked to find out why before the spring.',
  ],
}
const later = {
  title: 'The gate, two months on',
  when: 'February 2026',
  text: [
    'I moved the paper check from the gate to the car park, because nobody reads the papers at the gate.',
    'As a result a lorry now waits 3 minutes instead of 40.',
  ],
}

test('two entries become one story, its figure is kept from what the text proposes, and a follow-up outlives a reload', async ({
  app,
}) => {
  const page = await app.launch()
  const journal = new JournalPage(page)
  const story = new StoryPage(page)

  await test.step('write two entries, the later first', async () => {
    await journal.startWriting()
    await journal.title.fill(later.title)
    await journal.when.fill(later.when)
    await journal.write(...later.text)
    await journal.saved()
    await journal.newEntry()
    await journal.title.fill(earlier.title)
    await journal.when.fill(earlier.when)
    await journal.write(...earlier.text)
    await journal.saved()
  })

  await test.step('merge them in the order in which it happened', async () => {
    await journal.openEntry(later.title)
    await story.shape()
    await expect(story.sentences).toHaveCount(2)
    await page.getByRole('button', { name: '+ Add another entry' }).click()
    await page.keyboard.type('queue')
    await page.getByRole('option', { name: earlier.title }).click()
    await expect(story.sentences).toHaveCount(4)
    await expect(story.sentences.first()).toContainText('In January a lorry waited')
    await expect(page.getByText(later.title).last()).toBeVisible()
    await story.create()
    await expect(story.text).toContainText('In January a lorry waited')
    await expect(story.text).toContainText('moved the paper check')
  })

  await test.step('keep the figure that the text proposes', async () => {
    const figures = page.getByRole('region', { name: 'Figures of the story' })
    await figures.getByRole('button', { name: 'Keep it' }).click()
    await expect(figures).toContainText('−92.5 %')
  })

  await test.step('answer what they will ask', async () => {
    const answer = page.getByRole('textbox', { name: 'Answer to “What would you do differently?”' })
    await answer.fill('Count the lorries for a week before moving anything.')
    await answer.blur()
    await expect(page.getByRole('region', { name: 'If they ask' })).toContainText('Saved')
    await page.getByRole('button', { name: 'Propose' }).click()
    await expect(page.getByRole('textbox', { name: 'Cue 1' })).not.toHaveValue('')
    await page.reload()
    await expect(answer).toHaveValue('Count the lorries for a week before moving anything.')
    await expect(page.getByRole('region', { name: 'Figures of the story' })).toContainText('−92.5 %')
  })

  await test.step('see the figure among all stories', async () => {
    await goTo(page, 'Stories')
    await expect(page.getByRole('main')).toContainText('40')
  })
})

test('a part told differently for one principle is read beside what everyone hears', async ({ app }) => {
  const page = await app.launch()
  const story = new StoryPage(page)
  await new JournalPage(page).openSample()
  await goTo(page, 'Stories')
  await page
    .getByRole('link', { name: /Unreadable labels/ })
    .first()
    .click()
  await page.getByRole('button', { name: /^Dive Deep/ }).click()
  await page.getByRole('button', { name: 'Tell a part differently for this principle' }).click()
  await page
    .getByRole('textbox', { name: 'Action, for this principle' })
    .fill('Forty labels, two machines and a ruler.')
  await page.keyboard.press('Escape')
  await page.getByRole('group', { name: 'Told for' }).getByRole('button', { name: 'Dive Deep' }).click()
  const told = page.getByRole('article', { name: 'The story as told for Dive Deep' })
  await expect(told).toContainText('Forty labels, two machines and a ruler.')
  await expect(told).toContainText('About one parcel in nine')
  await page.getByRole('button', { name: 'everyone' }).click()
  await expect(story.text).toContainText('I worked the morning shift')
})

import { readFileSync } from 'node:fs'
import path from 'node:path'
import { longAccount, messyAccount } from './data/accounts.ts'
import { expect, test } from './fixtures.ts'
import { JournalPage } from './pages/journal-page.ts'
import { StoryPage } from './pages/story-page.ts'
import { readPdf } from './read-pdf.ts'

test('a messy account becomes an entry, is questioned, shaped, tied to principles and printed', async ({ app }) => {
  const page = await app.launch()
  const journal = new JournalPage(page)
  const story = new StoryPage(page)

  await test.step('write', async () => {
    await journal.startWriting()
    await journal.title.fill(messyAccount.title)
    await journal.when.fill(messyAccount.when)
    await journal.write(...messyAccount.paragraphs)
    await page.keyboard.press('Enter')
    await page.keyboard.type('- ')
    for (const item of messyAccount.list) {
      await page.keyboard.insertText(item)
      await page.keyboard.press('Enter')
    }
    await page.keyboard.press('Enter')
    for (const paragraph of messyAccount.closing) {
      await page.keyboard.insertText(paragraph)
      await page.keyboard.press('Enter')
    }
    await journal.saved()
    await expect(journal.text.getByRole('listitem')).toHaveCount(messyAccount.list.length)
  })

  await test.step('be asked', async () => {
    await expect(journal.guide).toContainText('412')
    await journal.guide.getByRole('button').first().click()
    await page.keyboard.insertText('Dana, who runs finance operations, and five people in her team.')
    await journal.saved()
    await expect(journal.text).toContainText('five people in her team')
  })

  await test.step('shape', async () => {
    await story.shape()
    await expect(story.sentences.filter({ hasText: 'I was asked to find out why' })).toHaveAttribute(
      'data-part',
      'task',
    )
    await expect(story.sentences.filter({ hasText: 'the next four weekends dropped 0 invoices' })).toHaveAttribute(
      'data-part',
      'result',
    )
    await story.create()
    await expect(story.text).toContainText('wrote a small script to line up every invoice')
  })

  await test.step('trace a sentence to its passage', async () => {
    await story.text.getByText('the tax lookup').first().click()
    await page.getByRole('link', { name: 'Show in the entry' }).first().click()
    await expect(journal.title).toHaveValue(messyAccount.title)
    await page.goBack()
    await expect(story.text).toBeVisible()
  })

  await test.step('hear the coach', async () => {
    await expect(story.coach).toContainText('We first looked')
  })

  await test.step('tie it to principles', async () => {
    await story.addPrinciple('Dive Deep')
    await expect(page.getByRole('button', { name: /^Dive Deep/ })).toBeVisible()
  })

  await test.step('print', async () => {
    await page.getByRole('button', { name: 'Add to prep sheet' }).click()
    await page.getByRole('link', { name: 'On the prep sheet' }).click()
    await expect(page.getByRole('region', { name: /^Page 1 of/ })).toBeVisible()
    const target = path.join(app.dataFolder, 'prep-sheet.pdf')
    await app.answerDialog('showSaveDialog', { canceled: false, filePath: target })
    await page.getByRole('button', { name: 'Save as PDF' }).click()
    await expect(page.getByText(/^Saved as/)).toBeVisible()
    const { text } = await readPdf(readFileSync(target))
    expect(text).toContain('Dive Deep')
    expect(text).toContain('wrote a small script to line up every invoice')
  })
})

test('an account of 5,000 words is written, shaped and opened as a story', async ({ app }) => {
  const page = await app.launch()
  const journal = new JournalPage(page)
  const story = new StoryPage(page)
  await journal.startWriting()
  await journal.title.fill('A whole year of it')
  await journal.write(...longAccount(5000))
  await journal.saved()
  await story.shape()
  await expect(page.getByRole('status').filter({ hasText: 'sentences placed' })).toBeVisible()
  await story.create()
  await expect(story.coach).toContainText('What stands')
})

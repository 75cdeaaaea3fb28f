import { closeSync, openSync, readFileSync, truncateSync, writeFileSync, writeSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from './fixtures.ts'
import { JournalPage } from './pages/journal-page.ts'

test('a date that does not exist, or an end before the start, is told beside it; what was typed stays', async ({
  app,
}) => {
  const journal = new JournalPage(await app.launch())
  await journal.startWriting()
  await journal.when.fill('31 February 2024')
  await journal.when.blur()
  await expect(journal.page.getByText(/does not exist|no such day/i)).toBeVisible()
  await expect(journal.when).toHaveValue('31 February 2024')
  await journal.when.fill('May 2026 to March 2026')
  await journal.when.blur()
  await expect(journal.page.getByText(/before the start|before it starts|ends before/i)).toBeVisible()
  await journal.when.fill('March to May 2026')
  await journal.when.blur()
  await expect(journal.when).toHaveValue('March – May 2026')
})

test('a paste with scripts, handlers and pictures leaves only its words', async ({ app }) => {
  const journal = new JournalPage(await app.launch())
  await journal.startWriting()
  await journal.text.click()
  await journal.page.evaluate(() => {
    const html =
      '<h2 onclick="alert(1)">Plan</h2><p style="color:red">Fine <b>bold</b> words<script>alert(2)</script></p>' +
      '<img src="https://example.org/x.png" onerror="alert(3)"><a href="javascript:alert(4)">link</a>'
    const data = new DataTransfer()
    data.setData('text/html', html)
    data.setData('text/plain', 'Plan')
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    )
  })
  await expect(journal.text).toContainText('Fine bold words')
  await expect(journal.text.locator('script, img, [onclick], a[href^="javascript"]')).toHaveCount(0)
})

test('a paste of two megabytes and one with broken characters are kept as text, and saved', async ({ app }) => {
  test.slow()
  const journal = new JournalPage(await app.launch())
  await journal.startWriting()
  await journal.text.click()
  await journal.page.evaluate(() => {
    const paste = (text: string) => {
      const data = new DataTransfer()
      data.setData('text/plain', text)
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      )
    }
    paste('Half a pair \ud83d and a NUL \u0000 end. ')
    paste('Twenty words of a log that somebody pasted whole because it was late. '.repeat(30_000))
  })
  await journal.saved(60_000)
  await app.kill()
  const again = new JournalPage(await app.launch())
  await expect(again.text).toContainText('Half a pair')
  await expect(again.text).toContainText('because it was late')
})

const journalFile = (folder: string) => path.join(folder, 'journal', 'journal.db')

test('a file that is not a journal is told in a sentence and left as it is', async ({ app }) => {
  const first = new JournalPage(await app.launch())
  await first.startWriting()
  await first.saved()
  await app.closeWindow()
  const foreign = Buffer.from('This is a shopping list and no database. '.repeat(400))
  writeFileSync(journalFile(app.dataFolder), foreign)
  const page = await app.launch()
  await expect(page.getByRole('heading', { name: 'Your journal could not be opened' })).toBeVisible()
  await expect(page.getByRole('alert')).toContainText(/\w.*\./)
  expect(readFileSync(journalFile(app.dataFolder)).equals(foreign)).toBe(true)
})

test('a journal that was cut off or damaged is never taken for a new one', async ({ app }) => {
  const first = new JournalPage(await app.launch())
  await first.startWriting()
  await first.write('Years of notes.')
  await first.saved()
  await app.closeWindow()
  const whole = readFileSync(journalFile(app.dataFolder))
  truncateSync(journalFile(app.dataFolder), 0)
  const page = await app.launch()
  await expect(page.getByRole('heading', { name: 'Your journal could not be opened' })).toBeVisible()
  writeFileSync(journalFile(app.dataFolder), whole)
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(new JournalPage(page).text).toContainText('Years of notes.')
  await app.closeWindow()

  const file = openSync(journalFile(app.dataFolder), 'r+')
  writeSync(file, Buffer.alloc(64, 7), 0, 64, 5000)
  closeSync(file)
  const damaged = await app.launch()
  await expect(damaged.getByText(/damaged|could not be/i).first()).toBeVisible()
})

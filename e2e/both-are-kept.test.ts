import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { HistoryPage } from './pages/history-page.ts'
import { JournalPage } from './pages/journal-page.ts'

/** Saves another text under the open page, as a second window would. */
async function saveElsewhere(page: Page, title: string): Promise<void> {
  await page.evaluate(async newTitle => {
    const id = decodeURIComponent(location.hash.split('/')[2] ?? '')
    const call = (name: string, input: unknown) => window.throughline.call('entries', name, input, 1)
    const stored = await call('get', { id })
    if (!stored.ok) throw new Error('the entry is not there')
    // The value is an entry, as the contract says.
    const { revision, document, period, roleId, tags } = stored.value as Record<string, unknown>
    const draft = { title: newTitle, document, period, roleId, tags }
    const saved = await call('save', { id, baseRevision: revision, draft })
    if (!saved.ok) throw new Error('it was not saved')
  }, title)
}

/** How many words the newest version of the open entry has. */
async function wordsKept(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const id = decodeURIComponent(location.hash.split('/')[2] ?? '')
    const reply = await window.throughline.call('history', 'list', { kind: 'entry', id })
    // The value is a history, as the contract says.
    return reply.ok ? ((reply.value as { versions: { words: number }[] }).versions[0]?.words ?? 0) : 0
  })
}

test('a text that another save overtook is kept beside it, and which one goes on is the person’s choice', async ({
  app,
}) => {
  const journal = new JournalPage(await app.launch())
  const { page } = journal
  await journal.startWriting()
  await journal.write('Words of both.')
  await journal.saved()
  await saveElsewhere(page, 'Saved elsewhere')
  await journal.write(' And words of mine.')
  await expect(page.getByRole('alert')).toContainText('changed elsewhere')
  await expect(journal.text).toContainText('And words of mine.')

  // What is typed on is kept as well, and nothing of it is lost when everything is killed.
  await journal.write(' And some more.')
  await expect.poll(() => wordsKept(page)).toBe(10)
  await app.kill()
  const again = new JournalPage(await app.launch())
  await expect(again.title).toHaveValue('Saved elsewhere')
  await expect(again.text).toHaveText('Words of both.')
  const kept = new HistoryPage(again.page)
  await kept.openByKeyboard()
  await expect(kept.text).toContainText('another text was first')
  await expect(kept.text.getByRole('deletion').filter({ hasText: 'And words of mine. And some more' })).toBeVisible()
  await kept.restore()
  await expect(again.text).toHaveText('Words of both. And words of mine. And some more.')
  await kept.undo()
  await expect(again.title).toHaveValue('Saved elsewhere')
})

test('who leaves a conflict undecided finds it again, and the stored text is not overwritten', async ({ app }) => {
  const journal = new JournalPage(await app.launch())
  const { page } = journal
  await journal.startWriting()
  await journal.write('Words of both.')
  await journal.saved()
  await saveElsewhere(page, 'Saved elsewhere')
  await journal.write(' Mine.')
  await expect(page.getByRole('alert')).toContainText('changed elsewhere')
  await page.getByRole('link', { name: 'Compare them' }).click()
  await expect(page.getByRole('main').getByRole('deletion').filter({ hasText: 'Mine' })).toBeVisible()
  await page.goBack()
  await expect(journal.text).toHaveText('Words of both. Mine.')
  await expect(page.getByRole('button', { name: 'Go on with the stored one' })).toBeVisible()
  await page.getByRole('button', { name: 'Go on with the stored one' }).click()
  await expect(journal.title).toHaveValue('Saved elsewhere')
  await expect(journal.text).toHaveText('Words of both.')
})

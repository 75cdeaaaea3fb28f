import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { filesOfDocx, textOfDocx } from '../electron/features/printing/fixtures/read-docx.ts'
import { type App, expect, test } from './fixtures.ts'
import { JournalPage } from './pages/journal-page.ts'
import { goTo } from './pages/places.ts'
import { readPdf } from './read-pdf.ts'

const sorted = (text: string) => [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(([word]) => word.toLowerCase()).toSorted()

async function saved(app: App, page: Page, ending: 'pdf' | 'docx' | 'md'): Promise<Buffer> {
  const target = path.join(app.dataFolder, `sheet.${ending}`)
  await app.answerDialog('showSaveDialog', { canceled: false, filePath: target })
  if (ending === 'pdf') await page.getByRole('button', { name: 'Save as PDF' }).click()
  else {
    await page.getByRole('button', { name: 'Save in another format' }).click()
    await page.getByRole('menuitem', { name: ending === 'docx' ? 'Word document' : 'Markdown' }).click()
  }
  await expect(page.getByText(`Saved as ${target}`)).toBeVisible()
  return readFileSync(target)
}

/** The words of the sheet in each format: of the paper without its footers and the parts' badges, of the others without their markup. */
async function wordsIn(app: App, page: Page, cards: number) {
  const { pages } = await readPdf(await saved(app, page, 'pdf'))
  const markdown = (await saved(app, page, 'md')).toString('utf8')
  const name = (/^# (.*)$/m.exec(markdown)?.[1] ?? '').replaceAll('\\', '')
  const paper = pages.map((text, at) => text.replace(`${at + 1} / ${pages.length}`, ' ').replace(name, ' '))
  const words = sorted(paper.join(' '))
  const docx = filesOfDocx(await saved(app, page, 'docx')).get('word/document.xml') ?? ''
  const badges = Array.from({ length: cards }, () => ['s', 't', 'a', 'r', 'l']).flat()
  return { paper: without(words, badges), word: sorted(textOfDocx(docx)), markdown: sorted(markdown) }
}

/** Takes some words out of a list, each once. */
function without(words: string[], others: readonly string[]): string[] {
  const left = [...words]
  for (const word of others) left.splice(left.indexOf(word), 1)
  return left
}

for (const count of [1, 6, 40]) {
  test(`a sheet of ${count} says the same on paper, in Word and in Markdown`, async ({ app }) => {
    test.slow()
    const page = await app.launch()
    await new JournalPage(page).startWriting()
    await page.evaluate(async all => {
      for (const at of Array.from({ length: all }, (_, index) => index + 1)) {
        const headline = `Number ${at}: waiting fell from 40 to ${at} minutes`
        const made = await window.throughline.call('stories', 'create', { headline, sentences: [] }, 1)
        const { id } = (made as { value: { id: string } }).value
        await window.throughline.call('stories', 'setCueWords', { storyId: id, cueWords: ['ruler', `lane ${at}`] }, 1)
        await window.throughline.call(
          'stories',
          'setFollowUps',
          {
            storyId: id,
            followUps: [
              { id: 'f', question: 'Which alternatives did you weigh?', answer: `New lanes, ${at} of them.` },
            ],
          },
          1,
        )
      }
    }, count)
    await goTo(page, 'Prep sheet')
    await page.getByRole('button', { name: 'All', exact: true }).click()
    await expect(page.getByText(/^\d+ pages?$/)).toBeVisible()
    const { paper, word, markdown } = await wordsIn(app, page, count)
    expect(word.length).toBeGreaterThan(count * 20)
    expect(word).toEqual(markdown)
    expect(paper).toEqual(markdown)
  })
}

test('the interview-safe sheet says no mapped name in any format, and the story keeps them', async ({ app }) => {
  const page = await app.launch()
  await new JournalPage(page).openSample()
  await goTo(page, 'Prep sheet')
  await page.getByRole('button', { name: 'All', exact: true }).click()
  const safe = page.getByRole('switch', { name: /^Interview-safe/ })
  const warning = page.getByText('No name has a stand-in yet: all are shown.')
  await safe.check()
  await expect(warning).toBeVisible()
  await safe.uncheck()
  await page.getByRole('button', { name: 'Names…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: /^Add all \d+/ }).click()
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog).toHaveCount(0)
  await safe.check()
  await expect(warning).toHaveCount(0)
  await expect(page.getByText('Drawing the pages…')).toBeVisible()
  await expect(page.getByText(/^\d+ pages?$/)).toBeVisible()
  const { paper, word, markdown } = await wordsIn(app, page, 4)
  for (const words of [paper, word, markdown]) {
    for (const name of ['bruno', 'jonas', 'ana', 'tom']) expect(words).not.toContain(name)
    expect(words).toContain('person')
  }
  await goTo(page, 'Stories')
  await page.getByRole('link', { name: /^Learned queueing theory/ }).click()
  await expect(page.getByRole('textbox', { name: 'The story, in five parts' })).toContainText('Bruno')
})

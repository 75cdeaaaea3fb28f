import { readFileSync } from 'node:fs'
import { homedir, hostname, tmpdir, userInfo } from 'node:os'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { type App, expect, test } from './fixtures.ts'
import { JournalPage } from './pages/journal-page.ts'
import { goTo } from './pages/places.ts'
import { readPdf } from './read-pdf.ts'

async function savedPdf(app: App, page: Page): Promise<Uint8Array> {
  const target = path.join(app.dataFolder, `sheet-${Date.now()}.pdf`)
  await app.answerDialog('showSaveDialog', { canceled: false, filePath: target })
  await page.getByRole('button', { name: 'Save as PDF' }).click()
  await expect(page.getByText(`Saved as ${target}`)).toBeVisible()
  return readFileSync(target)
}

/** What the preview says, read from the text over its pages. */
async function previewText(page: Page): Promise<string> {
  const pages = page.getByRole('region', { name: /^Page \d+ of \d+$/ })
  await expect(pages.first()).toContainText(/\S/)
  const texts: string[] = []
  for (const paper of await pages.all()) {
    await paper.scrollIntoViewIfNeeded()
    await expect(paper).toContainText(/\S/)
    texts.push((await paper.textContent()) ?? '')
  }
  return texts.join(' ')
}

const letters = (text: string) => text.replace(/\s+/g, '')

test('the saved paper says what the preview shows, page by page, tagged and with an outline', async ({ app }) => {
  const page = await app.launch()
  await new JournalPage(page).openSample()
  await goTo(page, 'Prep sheet')
  await page.getByRole('button', { name: 'All', exact: true }).click()
  await expect(page.getByRole('region', { name: /^Page 1 of/ })).toBeVisible()
  await expect(page.getByText(/^\d+ pages$/)).toBeVisible()
  const shown = await previewText(page)
  const read = await readPdf(await savedPdf(app, page))
  expect(letters(shown)).toBe(letters(read.text))
  expect(read.tagged).toBe(true)
  expect(read.outline.join(' ')).toContain('Unreadable labels fell from one in nine')
  for (const [index, text] of read.pages.entries()) {
    expect(text.length, `page ${index + 1} is not blank`).toBeGreaterThan(60)
    expect(text).toContain(`${index + 1} / ${read.pages.length}`)
  }
})

test('the saved paper says its title of itself, and nothing of the person or the machine', async ({ app }) => {
  const page = await app.launch()
  await new JournalPage(page).openSample()
  await goTo(page, 'Prep sheet')
  await page.getByRole('button', { name: 'All', exact: true }).click()
  await expect(page.getByText(/^\d+ pages$/)).toBeVisible()
  const bytes = await savedPdf(app, page)
  const { about } = await readPdf(bytes)
  expect(Object.keys(about)).not.toContain('Author')
  const told = JSON.stringify(about)
  const raw = Buffer.from(bytes).toString('latin1')
  for (const secret of [app.dataFolder, homedir(), tmpdir()]) {
    expect(told).not.toContain(secret)
    expect(raw).not.toContain(secret)
  }
  for (const name of [userInfo().username, hostname()]) expect(told).not.toMatch(new RegExp(`\\b${name}\\b`))
  expect(raw).not.toMatch(/file:\/\/|app:\/\/|\.invalid/)
})

test('the paper is A4 or Letter, as chosen, and stays light in a dark theme', async ({ app }) => {
  const page = await app.launch()
  await new JournalPage(page).openSample()
  await goTo(page, 'Settings')
  await page.getByText('Dark', { exact: true }).click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await goTo(page, 'Prep sheet')
  await page.getByRole('button', { name: 'All', exact: true }).click()
  const paper = page.getByRole('region', { name: /^Page 1 of/ })
  await expect(paper).toBeVisible()
  const ratio = async () => {
    const box = await paper.boundingBox()
    return box ? box.height / box.width : 0
  }
  await expect.poll(ratio).toBeCloseTo(297 / 210, 1)
  await page.getByText('Letter', { exact: true }).click()
  await expect.poll(ratio).toBeCloseTo(11 / 8.5, 2)
  const corner = await paper.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
    const pixel = canvas.getContext('2d')?.getImageData(2, 2, 1, 1).data
    return pixel ? [...pixel] : []
  })
  expect(corner).toEqual([255, 255, 255, 255])
})

test('a paper of thirty stories has no blank page and tells each of them', async ({ app }) => {
  test.slow()
  const page = await app.launch()
  const journal = new JournalPage(page)
  await journal.startWriting()
  const headlines = Array.from(
    { length: 30 },
    (_, index) => `Story number ${index + 1} cut waiting from 40 to ${index} minutes`,
  )
  await page.evaluate(async all => {
    const ownJournal = 1
    for (const headline of all) {
      await window.throughline.call('stories', 'create', { headline, sentences: [] }, ownJournal)
    }
  }, headlines)
  await goTo(page, 'Prep sheet')
  await page.getByRole('button', { name: 'All', exact: true }).click()
  await expect(page.getByText(/^\d+ pages$/)).toBeVisible()
  const read = await readPdf(await savedPdf(app, page))
  for (const headline of headlines) expect(read.text).toContain(headline)
  for (const text of read.pages) expect(text.length).toBeGreaterThan(60)
})

test('every choice of the sheet and of the review pack is in sight in a small window', async ({ app }) => {
  const page = await app.launch()
  await new JournalPage(page).openSample()
  await page.setViewportSize({ width: 900, height: 600 })
  const beyond = (name: string) =>
    page.getByRole('region', { name }).evaluate(choices => choices.scrollWidth - choices.clientWidth)
  await goTo(page, 'Prep sheet')
  await expect(page.getByLabel('Title', { exact: true })).toBeVisible()
  expect(await beyond('What is on the sheet')).toBe(0)
  await page.getByRole('link', { name: 'Review pack' }).click()
  await expect(page.getByLabel('To', { exact: true })).toBeVisible()
  expect(await beyond('What is in the pack')).toBe(0)
})

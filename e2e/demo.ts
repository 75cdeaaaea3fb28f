import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { launchStandIn } from './launch-stand-in.ts'
import { HistoryPage } from './pages/history-page.ts'
import { JournalPage } from './pages/journal-page.ts'
import { goTo } from './pages/places.ts'
import { StoryPage } from './pages/story-page.ts'
import { readPdf } from './read-pdf.ts'
import type { RunningApp } from './running-app.ts'

const root = join(import.meta.dirname, '..')
const folder = join(root, 'demo')
const sheet = join(folder, 'prep-sheet.pdf')
const entryToShape = 'Insulin in the snow'

rmSync(folder, { recursive: true, force: true })
mkdirSync(folder)
const data = mkdtempSync(join(tmpdir(), 'throughline-demo-'))
try {
  const app = await launchStandIn(join(root, 'out', 'main', 'main.js'), { ...process.env, THROUGHLINE_DATA: data })
  await walk(app)
  await app.askToQuit()
  await app.exited
} finally {
  rmSync(data, { recursive: true, force: true, maxRetries: 5 })
}

/** The main job from the first screen to the paper, with a picture of every screen on the way. */
async function walk(app: RunningApp): Promise<void> {
  const { page } = app
  const journal = new JournalPage(page)
  const story = new StoryPage(page)
  await page.setViewportSize({ width: 1280, height: 800 })

  await picture(page, 'welcome', 'The first screen.')
  await journal.openSample()
  await journal.openEntry('The label printers that lied')
  await journal.guideHasRead('1 in 9 parcels')
  await picture(
    page,
    'journal',
    'The sample journal: an entry, its three lenses, and the guide that has read the numbers.',
  )

  await journal.newEntry()
  await picture(page, 'new-entry', 'A new entry.')
  await journal.title.fill('Forty scanners and one cable')
  await journal.when.fill('last month')
  await journal.write(
    'On Monday 31 of our 40 scanners stood still for most of the morning, and each idle hour costs the floor about 90 parcels.',
    'I traced it to one cable that the cleaners had moved, because the log of the switch stopped at 06:10.',
  )
  await journal.guideHasRead('31 of 40 scanners')
  await journal.guide.getByRole('button', { name: 'What was the same number after the change?' }).click()
  await page.keyboard.insertText('By noon all 40 were back, and none has stopped since.')
  await journal.saved()
  await picture(page, 'written', 'It is written, the guide has asked, and it is saved.')

  await journal.openEntry(entryToShape)
  await story.shape()
  await picture(page, 'shape', `“${entryToShape}”, sentence by sentence, with a proposed part for each.`)
  await story.create()
  await story.addPrinciple('Bias for Action')
  await picture(page, 'new-story', 'The story it became, each sentence with its source, and what the coach says.')

  await goTo(page, 'Stories')
  await picture(page, 'stories', 'All stories.')
  await page
    .getByRole('link', { name: /Unreadable labels/ })
    .first()
    .click()
  await story.text.waitFor()
  await story.coach.getByText('What stands').waitFor()
  await picture(page, 'story', 'A finished one.')
  await goTo(page, 'Principles')
  await picture(page, 'principles', 'The sixteen principles.')
  await goTo(page, 'Coverage')
  await picture(page, 'coverage', 'Stories and principles: what is covered, thin or missing.')
  await walkTarget(page)
  await walkRehearsing(page)
  await walkPaper(app)
  await walkHistory(page, journal)
  await walkSettings(page)
}

async function walkPaper(app: RunningApp): Promise<void> {
  const { page } = app
  await goTo(page, 'Prep sheet')
  await page.getByRole('button', { name: 'All', exact: true }).click()
  await page.getByText(/^\d+ pages$/).waitFor()
  await picture(page, 'prep-sheet', 'The prep sheet, drawn from the very bytes of its PDF.')
  await app.answerDialog('showSaveDialog', { canceled: false, filePath: sheet })
  await page.getByRole('button', { name: 'Save as PDF' }).click()
  await page.getByText(/^Saved as/).waitFor()
  await page.getByRole('status').filter({ hasText: 'Saved as' }).getByRole('button').click()
  const { pages } = await readPdf(readFileSync(sheet))
  console.log(`  demo/prep-sheet.pdf: ${pages.length} pages.`)

  await page.getByRole('link', { name: 'Review pack' }).click()
  await page.getByText(/^\d+ pages?$/).waitFor()
  await picture(page, 'review-pack', 'What was done in half a year, on paper.')
}

async function walkSettings(page: Page): Promise<void> {
  await goTo(page, 'Settings')
  await page.getByRole('heading', { name: 'About' }).waitFor()
  await picture(page, 'settings', 'The settings.')
  await page.getByRole('link', { name: 'Open the trash' }).click()
  await page.getByRole('heading', { name: /trash/i }).waitFor()
  await picture(page, 'trash', 'The trash, with nothing in it.')
}

async function walkTarget(page: Page): Promise<void> {
  await goTo(page, 'Targets')
  await page.getByRole('link', { name: /^Kestrel Cloud/ }).waitFor()
  await picture(page, 'targets', 'The interviews ahead.')
  await page.getByRole('link', { name: /^Kestrel Cloud/ }).click()
  await page.getByRole('heading', { name: 'The loop' }).waitFor()
  await picture(page, 'target', 'An interview being prepared, with its loop.')
  await page.getByRole('link', { name: 'Plan', exact: true }).click()
  await page.getByRole('heading', { name: /^Ravi Menon/ }).waitFor()
  await picture(page, 'plan', 'Which interviewer hears which story, and why.')
}

async function walkRehearsing(page: Page): Promise<void> {
  await goTo(page, 'Rehearse')
  await page.getByRole('link', { name: /^Rehearse: Learned queueing theory/ }).waitFor()
  await picture(page, 'rehearse', 'Which stories are due to be told aloud.')
  await page.getByRole('link', { name: /^Rehearse: Learned queueing theory/ }).click()
  await page.getByRole('button', { name: 'Start telling' }).click()
  await page.getByRole('timer').waitFor()
  await picture(page, 'telling', 'One of them, told against the clock.')
  await page.getByRole('button', { name: 'I have told it' }).click()
  await page.keyboard.press('3')
  await page.getByText('Kept in the journal.').waitFor()
  await picture(page, 'told', 'How it went, which decides when it comes back.')
  await goTo(page, 'Rehearse')
  await page.getByRole('link', { name: 'Questions' }).click()
  await page.getByRole('heading', { name: /questions/ }).waitFor()
  await picture(page, 'questions', 'What is asked, and which stories answer it.')
}

async function walkHistory(page: Page, journal: JournalPage): Promise<void> {
  await goTo(page, 'Journal')
  await journal.openEntry('Forty scanners and one cable')
  await new HistoryPage(page).openByKeyboard()
  await picture(page, 'history', 'What the entry said before.')
}

/** One picture in light and one in dark. */
async function picture(page: Page, name: string, what: string): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    await page.evaluate(chosen => window.throughline.call('preferences', 'set', { theme: chosen }), theme)
    await page.locator(`html[data-theme="${theme}"]`).waitFor()
    await page.waitForLoadState('networkidle')
    await page.screenshot({ path: join(folder, `${name}-${theme}.png`), animations: 'disabled' })
  }
  console.log(`  demo/${name}-light.png, -dark.png: ${what}`)
}

import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { plainTextOf } from '../../shared/document.ts'
import { launchStandIn } from '../launch-stand-in.ts'
import { JournalPage } from '../pages/journal-page.ts'
import { openForTest } from './written.ts'

const main = join(import.meta.dirname, '..', '..', 'out', 'main', 'main.js')

/** The built app on a data folder, and an entry of it on screen: the one that was written last, or a new one. */
export async function openApp(data: string, environment: Record<string, string> = {}) {
  const app = await launchStandIn(main, { ...process.env, THROUGHLINE_DATA: data, ...environment })
  const journal = new JournalPage(app.page)
  const start = app.page.getByRole('button', { name: 'Start writing' })
  await start.or(journal.text).first().waitFor()
  if (await start.isVisible()) {
    await start.click()
    await app.page.getByRole('button', { name: 'Go on without one' }).click()
  }
  await journal.text.waitFor()
  await toTheEnd(journal)
  return { app, journal }
}

export async function toTheEnd(journal: JournalPage): Promise<void> {
  await journal.text.click()
  await journal.page.keyboard.press('ControlOrMeta+End')
}

/** What somebody typed, word by word, and what the screen called saved meanwhile. */
export type Typed = { words: { word: string; at: number }[]; promised: string[] }

/** Types numbered words until the time is over, reading after each what the screen says. */
export async function typeFor(page: Page, ms: number, typed: Typed): Promise<void> {
  const until = performance.now() + ms
  while (performance.now() < until) {
    const word = `w${typed.words.length}`
    await page.keyboard.insertText(`${word} `)
    typed.words.push({ word, at: performance.now() })
    if (await saysSaved(page)) typed.promised = typed.words.map(one => one.word)
  }
}

/** Whether the screen, once drawn, calls everything on it saved. */
export async function saysSaved(page: Page): Promise<boolean> {
  return page.evaluate(
    () =>
      new Promise<boolean>(resolve => {
        requestAnimationFrame(() =>
          requestAnimationFrame(() => {
            const states = [...document.querySelectorAll('[role="status"]')].map(element => element.textContent ?? '')
            resolve(states.some(state => /^Saved \d/.test(state)))
          }),
        )
      }),
  )
}

/** The words of all entries as the journal's file holds them. The app must have ended. */
export async function storedWords(data: string): Promise<Set<string>> {
  const { session, client } = openForTest(join(data, 'journal'))
  try {
    const { rows } = await client.entries.list({ after: null, limit: 200 })
    const whole = await Promise.all(rows.map(({ id }) => client.entries.get({ id })))
    return new Set(whole.flatMap(({ document }) => plainTextOf(document).split(/\s+/)))
  } finally {
    session.close()
  }
}

/** How long before the end the first missing word was typed; 0 where none is missing. */
export function missingMs({ words }: Typed, found: ReadonlySet<string>, endedAt: number): number {
  const missing = words.find(({ word }) => !found.has(word))
  return missing ? endedAt - missing.at : 0
}

/** What is wrong with what was found after an abrupt end. */
export function lossOf(typed: Typed, found: ReadonlySet<string>, endedAt: number, allowedMs: number): string | null {
  const broken = typed.promised.find(word => !found.has(word))
  if (broken !== undefined) return `${broken} was called saved and is missing`
  const missing = missingMs(typed, found, endedAt)
  return missing > allowedMs ? `${missing.toFixed(0)} ms of typing are missing` : null
}

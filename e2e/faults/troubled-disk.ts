import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { type Fault, tally } from './fault.ts'
import { errors, type ShimOrder, shimEnvironment } from './shim.ts'
import { openApp, saysSaved, storedWords, type Typed, typeFor } from './typing.ts'

/** From the moment in which the trouble begins to the red words on the screen. Includes half a second of waiting for the next key. */
const bannerWithinMs = 2000

const trouble = (page: Page) => page.getByRole('alert').filter({ hasText: 'Not saved' })

type Shown = { afterMs: number } | { never: true }

/** Types until the screen says that it is not saved, or for a while longer than it may take. */
async function typeUntilTold(page: Page, typed: Typed, patientMs: number): Promise<Shown> {
  const startedAt = performance.now()
  typed.promised = []
  const told = trouble(page)
    .waitFor({ timeout: patientMs })
    .then(
      () => true,
      () => false,
    )
  await typeFor(page, 300, typed)
  return (await told) ? { afterMs: performance.now() - startedAt } : { never: true }
}

/** What of the end is not as it should be: everything typed must be on the disk once the screen has called it saved again. */
async function savesByItself(page: Page): Promise<string | null> {
  const deadline = performance.now() + 40_000
  while (performance.now() < deadline) {
    if ((await saysSaved(page)) && (await trouble(page).count()) === 0) return null
    await new Promise(resolve => setTimeout(resolve, 100))
  }
  return 'saving did not go on by itself'
}

type Round = {
  data: string
  order: (switchFile: string) => Partial<ShimOrder>
  weakened: boolean
  withinMs: number
  kill: boolean
}

/** The disk is in trouble while somebody types, and then either recovers or everything is killed. */
async function round({
  data,
  order,
  weakened,
  withinMs,
  kill,
}: Round): Promise<{ problem: string | null; toldMs: number }> {
  const switchFile = `${data}.trouble`
  const shim = { folder: join(data, 'journal'), ...order(switchFile) } as ShimOrder
  const { app } = await openApp(data, shimEnvironment(shim))
  const { page } = app
  const typed: Typed = { words: [], promised: [] }
  await typeFor(page, 400, typed)
  const before = await savesByItself(page)
  const safe = typed.words.map(({ word }) => word)
  if (!weakened) writeFileSync(switchFile, '')
  const shown = await typeUntilTold(page, typed, weakened ? 4000 : withinMs + 4000)
  const problems = [before]
  if ('never' in shown) problems.push('the screen did not say that it is not saved')
  else if (shown.afterMs > withinMs) problems.push(`it was told after ${shown.afterMs.toFixed(0)} ms`)
  if (typed.promised.length > 0) problems.push('the screen said saved during the trouble')
  const text = await page.getByRole('textbox', { name: 'Entry', exact: true }).innerText()
  if (typed.words.some(({ word }) => !text.includes(word))) problems.push('text is gone from the window')
  if (!kill) {
    if (existsSync(switchFile)) rmSync(switchFile)
    problems.push(await savesByItself(page))
  }
  await app.kill()
  rmSync(switchFile, { force: true })
  const found = await storedWords(data)
  const expected = kill ? safe : typed.words.map(({ word }) => word)
  const lost = expected.find(word => !found.has(word))
  if (lost) problems.push(`${lost} is lost`)
  return { problem: problems.find(problem => problem !== null) ?? null, toldMs: 'never' in shown ? 0 : shown.afterMs }
}

export const fullDiskOnScreen: Fault = {
  id: 'F4.screen',
  what: 'full, failing and read-only disks under a window',
  promise: 'the screen says so within two seconds, keeps the text, and saves by itself once there is room',
  broken: 'untold',
  needs: ['build', 'compiler'],
  counts: { short: 1, full: 20 },
  control: { how: 'a disk that does its work', weakened: true, count: 1 },
  async run({ count, folder, weakened, patience }) {
    const tallied = tally()
    const kinds = Object.entries(errors)
    for (let index = 0; index < count; index++) {
      const [name = '', errno = 0] = kinds[(index + 2) % kinds.length] ?? []
      const order = (whileThereIs: string) => ({ does: 'write', whileThereIs, errno }) as const
      const { problem, toldMs } = await round({
        data: join(folder, String(index)),
        order,
        weakened,
        withinMs: bannerWithinMs * patience,
        kill: index % 4 === 3,
      })
      tallied.time(toldMs)
      tallied.note(problem && `${name}: ${problem}`)
    }
    return tallied.done('told after')
  },
}

export const hangingDisk: Fault = {
  id: 'F18',
  what: 'hangs of the disk or of the window',
  promise: 'nothing is called saved meanwhile, the screen or a question says so, and ending it loses nothing saved',
  broken: 'untold',
  needs: ['build', 'compiler'],
  counts: { short: 2, full: 20 },
  control: { how: 'nothing hangs', weakened: true, count: 1 },
  async run({ count, folder, weakened, patience }) {
    const tallied = tally()
    for (let index = 0; index < count; index++) {
      const data = join(folder, String(index))
      if (index % 2 === 1) {
        tallied.note(await hangWindow(data, weakened))
        continue
      }
      const order = (whileThereIs: string) => ({ does: 'hang', whileThereIs }) as const
      // A disk is given two seconds to answer before that is told.
      const { problem } = await round({ data, order, weakened, withinMs: 4000 * patience, kill: index % 4 === 0 })
      tallied.note(problem && `disk: ${problem}`)
    }
    return tallied.done()
  },
}

/** A window that is busy for five seconds: closing it asks, and what was typed before is saved once it is back. */
async function hangWindow(data: string, weakened: boolean): Promise<string | null> {
  const { app } = await openApp(data)
  const { page } = app
  const typed: Typed = { words: [], promised: [] }
  await typeFor(page, 400, typed)
  const busy = page.evaluate(
    ms => {
      const until = performance.now() + ms
      while (performance.now() < until);
    },
    weakened ? 0 : 5000,
  )
  await new Promise(resolve => setTimeout(resolve, 100))
  await app.askToClose()
  const asked = await Promise.race([askedWhy(app.recorded), app.exited.then(() => 'it closed without asking')])
  if (asked !== null) {
    if (!weakened) await app.kill()
    return `window: ${asked}`
  }
  await busy
  const problem = await savesByItself(page)
  await app.kill()
  const found = await storedWords(data)
  const lost = typed.words.find(({ word }) => !found.has(word))
  return problem ?? (lost ? `window: ${lost.word} is lost` : null)
}

async function askedWhy(recorded: () => Promise<readonly { call: string }[]>): Promise<string | null> {
  const deadline = performance.now() + 4500
  while (performance.now() < deadline) {
    const calls = await recorded().catch(() => [])
    if (calls.some(({ call }) => call === 'dialog.showMessageBox')) return null
    await new Promise(resolve => setTimeout(resolve, 100))
  }
  return 'nobody was asked'
}

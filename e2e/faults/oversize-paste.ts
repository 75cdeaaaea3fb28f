import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { type Fault, tally } from './fault.ts'
import { openApp } from './typing.ts'

/** Beside the longest pause between two frames of the same window when nothing happens in it. */
const pauseMs = 200

export const oversizePaste: Fault = {
  id: 'F16.screen',
  what: 'pastes beyond the limit, into a window',
  promise: 'the paste is refused with a sentence, and the window stands still for less than 200 ms',
  broken: 'held up',
  needs: ['build'],
  counts: { short: 1, full: 20 },
  control: { how: 'a paste of 1 MB in 20,000 paragraphs, which is kept', weakened: true, count: 1 },
  async run({ count, folder, weakened, patience }) {
    const tallied = tally()
    const { app } = await openApp(join(folder, 'data'))
    const much = weakened
      ? { 'text/html': '<p>some words here and more of them</p>'.repeat(20_000) }
      : { 'text/plain': 'word '.repeat(2_020_000) }
    for (let paste = 0; paste < count; paste++) {
      const usual = await longestPause(app.page, {})
      const pastes = [await longestPause(app.page, much)]
      if (!weakened) pastes.push(await longestPause(app.page, much))
      // Whatever else the machine does only adds to it.
      const extra = Math.min(...pastes.map(({ pause }) => pause)) - usual.pause
      const kept = Math.max(...pastes.map(one => one.kept))
      tallied.time(extra)
      tallied.note(extra > pauseMs * patience || kept > 0 ? `${extra.toFixed(0)} ms, ${kept} characters kept` : null)
    }
    await app.kill()
    return tallied.done('stood still for')
  },
}

/** The longest time between two frames while that is pasted, and how many characters of it are kept. */
function longestPause(page: Page, data: Record<string, string>): Promise<{ pause: number; kept: number }> {
  return page.evaluate(async contents => {
    const editor = document.querySelector<HTMLElement>('.editor-text')
    editor?.focus()
    let [last, pause, watching] = [performance.now(), 0, true]
    const tick = () => {
      const now = performance.now()
      pause = Math.max(pause, now - last)
      last = now
      if (watching) requestAnimationFrame(tick)
    }
    requestAnimationFrame(tick)
    const before = editor?.textContent?.length ?? 0
    const clipboardData = new DataTransfer()
    for (const [type, text] of Object.entries(contents)) clipboardData.setData(type, text)
    // What this test itself has put together is not the window's doing.
    await new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve, 50)))
    pause = 0
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
    if (Object.keys(contents).length > 0) editor?.dispatchEvent(event)
    await new Promise(resolve => setTimeout(resolve, 1000))
    watching = false
    return { pause, kept: (editor?.textContent?.length ?? 0) - before }
  }, data)
}

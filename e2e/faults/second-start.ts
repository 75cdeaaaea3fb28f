import { join } from 'node:path'
import { launchStandIn } from '../launch-stand-in.ts'
import type { RunningApp } from '../running-app.ts'
import { type Fault, tally } from './fault.ts'
import { openApp } from './typing.ts'

const main = join(import.meta.dirname, '..', '..', 'out', 'main', 'main.js')
/** From the end of the second program to the window of the first one in front. */
const shownWithinMs = 1000

export const secondStart: Fault = {
  id: 'F11.screen',
  what: 'second starts while a window is open',
  promise: 'the second one ends, and the window of the first is in front within a second',
  broken: 'wrong',
  needs: ['build'],
  counts: { short: 1, full: 20 },
  control: { how: 'a second start on another data folder', weakened: true, count: 1 },
  async run({ count, folder, weakened, patience }) {
    const tallied = tally()
    const data = join(folder, 'data')
    const { app } = await openApp(data)
    for (let start = 0; start < count; start++) {
      const before = await timesFocused(app)
      const environment = { ...process.env, THROUGHLINE_DATA: weakened ? join(folder, 'other') : data }
      const second = await launchStandIn(main, environment).then(
        other => other,
        () => null,
      )
      await second?.kill()
      const endedAt = performance.now()
      const inFront = async () => (await timesFocused(app)) > before
      while (!(await inFront()) && performance.now() - endedAt < shownWithinMs * patience)
        await new Promise(done => setTimeout(done, 20))
      tallied.time(performance.now() - endedAt)
      const windows = await app.windows()
      const isShown = (await inFront()) && windows.length === 1 && windows[0]?.focused === true
      tallied.note(second ? 'the second one opened a window' : isShown ? null : 'the first window is not in front')
    }
    await app.kill()
    return tallied.done('in front after its end')
  },
}

async function timesFocused(app: RunningApp): Promise<number> {
  return (await app.recorded()).filter(({ call }) => call === 'window.focus').length
}

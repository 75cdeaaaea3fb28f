import '../stand-in/register.ts'
import type { BrowserWindow, WebContents } from 'electron'
import { contract } from '../../shared/contract.ts'
import { Reply } from '../../shared/errors.ts'
import { type Fault, tally } from './fault.ts'
import { callsOf } from './hostile-messages.ts'

const page = 'app://journal'
const mainFrame = { parent: null, origin: page, detached: false, routingId: 1 }

/** Who might send a message beside our window's main frame: [who, whether from our window, the frame]. */
const senders: readonly [who: string, ours: boolean, frame: object | null][] = [
  ['a frame that is gone', true, { ...mainFrame, detached: true }],
  ['no frame', true, null],
  ['a frame inside our page', true, { ...mainFrame, parent: mainFrame }],
  ['a page of another window', false, mainFrame],
  ['our window, led to the web', true, { ...mainFrame, origin: 'https://example.com' }],
  ['our window, led to a file', true, { ...mainFrame, origin: 'file://' }],
  ['an origin that begins like ours', true, { ...mainFrame, origin: 'app://journal.evil' }],
  ['the host of the paper', true, { ...mainFrame, origin: 'app://paper' }],
  ['our origin with a port', true, { ...mainFrame, origin: 'app://journal:80' }],
  ['an origin without a name', true, { ...mainFrame, origin: 'null' }],
  ['no origin', true, { ...mainFrame, origin: '' }],
]

export const wrongSenders: Fault = {
  id: 'F15.sender',
  what: 'calls by someone who is not our page, to every call',
  promise: 'each is refused, and none reaches a handler',
  broken: 'answered',
  counts: { short: 1, full: 100 },
  control: { how: 'the sender is not looked at', mutant: 'answers-anyone', count: 1 },
  async run({ count }) {
    const tallied = tally()
    // Only now: until the line above has run, nobody knows what `electron` is.
    const { serve } = await import('../../electron/ipc/serve.ts')
    const { ipcMain } = await import('../stand-in/ipc-main.ts')
    const [ours, other] = [{ id: 1 }, { id: 2 }] as unknown as [WebContents, WebContents]
    const window = { isDestroyed: () => false, webContents: ours } as unknown as BrowserWindow
    let reached = 0
    serve(new Set([window]), async () => {
      reached++
      return { ok: true, value: null }
    })
    const ask = (sender: WebContents, frame: object | null, parameters: unknown[]) =>
      ipcMain.answer(
        { contents: sender, frame, channel: 'call' } as unknown as Parameters<typeof ipcMain.answer>[0],
        parameters,
      )
    await ask(ours, mainFrame, ['app', 'about', undefined])
    if (reached !== 1) tallied.note('our own page is not answered')
    reached = 0
    for (let round = 0; round < count; round++) {
      for (const [feature, name] of callsOf(contract)) {
        for (const [who, isOurs, frame] of senders) {
          const reply = Reply.parse(await ask(isOurs ? ours : other, frame, [feature, name, {}]))
          const refused = !reply.ok && reply.error.code === 'refused' && reached === 0
          tallied.note(refused ? null : `${who}: ${feature}.${name} was answered`)
          reached = 0
        }
      }
    }
    return tallied.done()
  },
}

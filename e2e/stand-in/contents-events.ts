import type * as Electron from 'electron'
import { fromBrowserAddress } from './address.ts'
import type { Target } from './devtools.ts'
import { createEvent } from './played-event.ts'
import { record } from './recorder.ts'
import { ownSchemes } from './runtime.ts'
import type { WebContents } from './web-contents.ts'

const levels: Record<string, 'info' | 'warning' | 'error' | 'debug'> = {
  warning: 'warning',
  error: 'error',
  assert: 'error',
  debug: 'debug',
}

/** What a page does that the main process may want to hear. */
export function watchContents(contents: WebContents, target: Target): void {
  target.on('Inspector.targetCrashed', () => {
    contents.crashed = true
    const details: Electron.RenderProcessGoneDetails = { reason: 'crashed', exitCode: 11 }
    contents.emit('render-process-gone', createEvent({}), details)
  })
  target.on('Runtime.consoleAPICalled', ({ type, args, stackTrace }) => {
    const message = args.map(value => String(value.value ?? value.description ?? value.type)).join(' ')
    const [place] = stackTrace?.callFrames ?? []
    tellConsole(contents, { level: levels[type] ?? 'info', message, line: place?.lineNumber, source: place?.url })
  })
  target.on('Runtime.exceptionThrown', ({ exceptionDetails }) => {
    const message = `Uncaught ${exceptionDetails.exception?.description ?? exceptionDetails.text}`
    tellConsole(contents, { level: 'error', message, line: exceptionDetails.lineNumber, source: exceptionDetails.url })
  })
  target.on('Page.windowOpen', opening => {
    const url = fromBrowserAddress(opening.url, ownSchemes)
    const { action } = contents.windowOpenHandler({
      url,
      frameName: opening.windowName,
      features: opening.windowFeatures.join(','),
      disposition: 'new-window',
      referrer: { url: '', policy: 'default' },
    })
    // The browser's own pop-up is closed in any case before it loads: windows that a page makes are not played.
    record(action === 'deny' ? 'windowOpen.denied' : 'windowOpen.allowed', url)
  })
  target.on('Page.javascriptDialogOpening', ({ type }) => answerPageDialog(contents, target, type))
}

type Line = {
  level: 'info' | 'warning' | 'error' | 'debug'
  message: string
  line: number | undefined
  source: string | undefined
}

function tellConsole(contents: WebContents, { level, message, line = 0, source = '' }: Line): void {
  const numbers = { debug: 0, info: 1, warning: 2, error: 3 }
  const sourceId = fromBrowserAddress(source, ownSchemes)
  const event = createEvent({ level, message, lineNumber: line + 1, sourceId, frame: contents.mainFrame })
  contents.emit('console-message', event, numbers[level], message, line + 1, sourceId)
  if (level === 'error') console.error(`page: ${message}`)
}

/** A page may hold up its closing, and whoever owns the window may overrule it; other dialogs wait for the person or the test. */
function answerPageDialog(contents: WebContents, target: Target, type: string): void {
  if (type !== 'beforeunload') return
  if (contents.guardsClosing) {
    const leaves = contents.ending || contents.loading.isMoving
    target.send('Page.handleJavaScriptDialog', { accept: leaves }).catch((error: Error) => console.error(error))
    if (!leaves) contents.emit('close-asked')
    return
  }
  const event = createEvent({})
  contents.emit('will-prevent-unload', event)
  target
    .send('Page.handleJavaScriptDialog', { accept: event.defaultPrevented })
    .catch((error: Error) => console.error(error))
  if (event.defaultPrevented) return
  contents.ending = false
  contents.emit('close-refused')
}

import { fromBrowserAddress } from './address.ts'
import type { Chromium } from './chromium.ts'
import { createEvent } from './played-event.ts'
import { record } from './recorder.ts'
import { ownSchemes } from './runtime.ts'
import { allContents } from './web-contents.ts'

/** Every download is told as will-download and refused: our app keeps files by its own dialogs only. */
export async function refuseDownloads({ connection }: Chromium): Promise<void> {
  connection.browser.on('Browser.downloadWillBegin', ({ frameId, url, suggestedFilename }) => {
    record('download.refused', suggestedFilename)
    const contents = [...allContents()].find(item => item.frames.find(frameId))
    const item = {
      getURL: () => fromBrowserAddress(url, ownSchemes),
      getFilename: () => suggestedFilename,
      cancel: () => undefined,
    }
    contents?.playedSession.emit('will-download', createEvent({}), item, contents)
  })
  await connection.browser.send('Browser.setDownloadBehavior', { behavior: 'deny', eventsEnabled: true })
}

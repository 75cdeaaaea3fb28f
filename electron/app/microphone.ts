import type { WebContents } from 'electron'

/** Whether the window may hear. Only from when it asked, for a rehearsal to record, until it says that it is done. */
export type Microphone = { isAllowed: () => boolean; allow: (allowed: boolean) => void }

export function createMicrophone(): Microphone {
  let allowedNow = false
  return {
    isAllowed: () => allowedNow,
    allow: allowed => {
      allowedNow = allowed
    },
  }
}

/** A page that is gone, or that was loaded anew, records no longer. */
export function forgetWithPage(microphone: Microphone, contents: Pick<WebContents, 'on'>): void {
  contents.on('did-start-loading', () => microphone.allow(false))
  contents.on('render-process-gone', () => microphone.allow(false))
}

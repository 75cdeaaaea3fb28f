import { type BrowserWindow, dialog, shell } from 'electron'
import { outsideLink } from './outside-link.ts'

/** Opens a link in the person's browser or mail program, once they have seen where it leads. The host is shown in its ASCII form, so that look-alike letters show. */
export async function openOutside(window: BrowserWindow, address: string): Promise<boolean> {
  const url = outsideLink(address)
  if (!url) return false
  const mail = url.protocol === 'mailto:'
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: mail ? `Write to ${url.pathname}?` : `Open ${url.host} in your browser?`,
    detail: `${url.href}\n\nThis leaves Throughline, which itself never goes online.`,
    buttons: ['Open', 'Cancel'],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  })
  if (response !== 0) return false
  await shell.openExternal(url.href)
  return true
}

import { type BrowserWindow, dialog, shell } from 'electron'

const longestLink = 2048

/** An address that may be handed to the system: https or mailto, without a name or password in it. Null for all else. */
export function outsideLink(address: string): URL | null {
  if (address.length > longestLink) return null
  const url = URL.parse(address)
  if (!url || url.username !== '' || url.password !== '') return null
  if (url.protocol === 'mailto:') return url.pathname === '' ? null : url
  return url.protocol === 'https:' && url.hostname !== '' ? url : null
}

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

/** The one origin the window lives on. Nothing else is ever navigated to, loaded from, or listened to. */
export const scheme = 'app'
export const windowHost = 'journal'
export const paperHost = 'paper'
export const windowOrigin = `${scheme}://${windowHost}`

/** True for an address on exactly that host of our scheme: no port, no name or password, no look-alike. */
export function isOn(host: string, address: string): boolean {
  const url = URL.parse(address)
  return url?.protocol === `${scheme}:` && url.host === host && url.username === '' && url.password === ''
}

/** True for what the window may load: its own files, and data that is already inside the page. */
export function mayLoad(host: string, address: string): boolean {
  if (address.startsWith('data:')) return true
  if (address.startsWith('blob:')) return isOn(host, address.slice('blob:'.length))
  return isOn(host, address)
}

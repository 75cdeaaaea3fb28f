const suffix = '.invalid'

/**
 * Plain Chromium cannot navigate to a scheme of ours, so `app://journal/x` is shown to it as `https://journal.app.invalid/x`:
 * a secure origin of its own under a name that no resolver answers.
 */
export function toBrowserAddress(address: string, schemes: ReadonlySet<string>): string {
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//.exec(address)?.[1]
  if (scheme === undefined || !schemes.has(scheme)) return address
  const rest = address.slice(scheme.length + 3)
  const end = rest.search(/[/?#]|$/)
  return `https://${rest.slice(0, end)}.${scheme}${suffix}${rest.slice(end)}`
}

/** The way back; `blob:` addresses carry their origin inside. */
export function fromBrowserAddress(address: string, schemes: ReadonlySet<string>): string {
  if (address.startsWith('blob:')) return `blob:${fromBrowserAddress(address.slice('blob:'.length), schemes)}`
  const parts = /^https:\/\/([^/?#]*)\.([a-z0-9+-]+)\.invalid(?=[:/?#]|$)/.exec(address)
  const [whole, host, scheme] = parts ?? []
  if (whole === undefined || scheme === undefined || !schemes.has(scheme)) return address
  return `${scheme}://${host}${address.slice(whole.length)}`
}

/** Header values may name our origins too: a policy, a redirect, an allowed origin. */
export function toBrowserHeader(value: string, schemes: ReadonlySet<string>): string {
  return value.replace(/([a-z][a-z0-9+.-]*):\/\/[A-Za-z0-9.-]+/g, address => toBrowserAddress(address, schemes))
}

export function originOf(address: string): string {
  const url = URL.parse(address)
  if (!url || url.protocol === 'data:' || url.protocol === 'about:' || url.protocol === 'javascript:') return 'null'
  if (url.protocol === 'blob:') return originOf(url.pathname)
  return url.protocol === 'file:' ? 'file://' : `${url.protocol}//${url.host}`
}

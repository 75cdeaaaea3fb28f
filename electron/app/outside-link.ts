const longestLink = 2048

/** An address that may be handed to the system: https or mailto, without a name or password in it. Null for all else. */
export function outsideLink(address: string): URL | null {
  if (address.length > longestLink) return null
  const url = URL.parse(address)
  if (url?.username !== '' || url.password !== '') return null
  if (url.protocol === 'mailto:') return url.pathname === '' ? null : url
  return url.protocol === 'https:' && url.hostname !== '' ? url : null
}

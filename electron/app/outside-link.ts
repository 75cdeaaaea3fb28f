import { CallError } from '../../shared/errors.ts'

const longestLink = 2048

type Leaving = { ask: (url: URL) => Promise<boolean>; open: (address: string) => Promise<void> }

/** Opens a link in the person's browser or mail program, once they have seen where it leads. Tells whether it was opened. Throws `refused`. */
export async function openOutside(address: string, { ask, open }: Leaving): Promise<boolean> {
  const url = outsideLink(address)
  if (!url) {
    throw new CallError(
      'refused',
      'Only https and mail addresses are opened from here. Copy the address to use it elsewhere.',
    )
  }
  if (!(await ask(url))) return false
  await open(url.href)
  return true
}

/** An address that may be handed to the system: https or mailto, without a name or password in it. Null for all else. */
export function outsideLink(address: string): URL | null {
  if (address.length > longestLink) return null
  const url = URL.parse(address)
  // Escaping may have made it longer than it was.
  if (url?.username !== '' || url.password !== '' || url.href.length > longestLink) return null
  if (url.protocol === 'mailto:') return url.pathname === '' ? null : url
  return url.protocol === 'https:' && url.hostname !== '' ? url : null
}

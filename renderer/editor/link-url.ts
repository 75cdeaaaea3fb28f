const allowedProtocols = new Set(['http:', 'https:', 'mailto:'])

/** The address as a link may hold it, or null: only web and mail addresses. A bare "example.com" becomes https. */
export function linkUrl(typed: string): string | null {
  const text = withoutControls(typed).trim()
  if (text === '' || /\s/.test(text)) return null
  const address = withScheme(text)
  try {
    return allowedProtocols.has(new URL(address).protocol) ? address : null
  } catch {
    return null
  }
}

/** Whether a stored or pasted address may stay. Stricter than `linkUrl`: it must name its scheme itself. */
export function isAllowedUrl(url: string): boolean {
  return /^(https?:\/\/|mailto:)/i.test(url) && linkUrl(url) === url
}

function withScheme(text: string): string {
  const namesPort = /^(localhost|[a-z0-9-]+(\.[a-z0-9-]+)+):\d/i.test(text)
  if (!namesPort && /^[a-z][a-z0-9+.-]*:/i.test(text)) return text
  if (/^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/.test(text)) return `mailto:${text}`
  return `https://${text}`
}

function withoutControls(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060\ufeff]/g, '')
}

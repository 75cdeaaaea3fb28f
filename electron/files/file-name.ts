/** Room for the ending and for a number that the system may add, under the 255 bytes of most file systems. */
const longestBytes = 120

const reservedOnWindows = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])$/i

/** A name for a file that every system takes: no path, no control or direction characters, no name that Windows keeps for itself. */
export function cleanFileName(title: string, ending: string, otherwise = 'Prep sheet'): string {
  const cleaned = title
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[<>:"/\\|?*]/g, ' ')
    .replace(/\s+/g, ' ')
  const stem = trimEnds(shorten(trimEnds(cleaned), longestBytes - Buffer.byteLength(ending)))
  const [base = ''] = stem.split('.')
  if (stem === '' || reservedOnWindows.test(base.trim())) return `${otherwise}${ending}`
  return `${stem}${ending}`
}

/** Cuts between what a reader takes for one character, never inside. */
function shorten(text: string, bytes: number): string {
  let kept = ''
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)) {
    if (Buffer.byteLength(kept + segment) > bytes) break
    kept += segment
  }
  return kept
}

function trimEnds(text: string): string {
  return text.replace(/^[\s.]+|[\s.]+$/g, '')
}

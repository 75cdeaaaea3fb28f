/** Text as it may stand between tags or in a quoted attribute. What no text should hold (NUL, controls, half characters) is left out. */
export function escapeHtml(text: string): string {
  return text
    .toWellFormed()
    .replace(controls, '')
    .replace(/[&<>"']/g, character => entities[character] ?? '')
}

/** Text as it may stand in a CSS string: every character that is not a plain letter, digit or space becomes an escape. */
export function escapeCss(text: string): string {
  return text
    .toWellFormed()
    .replace(controls, '')
    .replace(/[^\p{L}\p{N} ]/gu, character => `\\${character.codePointAt(0)?.toString(16)} `)
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is left out
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

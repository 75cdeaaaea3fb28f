/**
 * Text as a column can hold it: SQLite ends a text at NUL and replaces half of a surrogate pair. Each such unit becomes
 * one replacement character, so that offsets into the text stay right.
 */
export function storableText(text: string): string {
  return text.toWellFormed().replaceAll('\u0000', '\ufffd')
}

/** One line for a title or a tag: control characters and line breaks become spaces. */
export function storableLine(text: string): string {
  return text.toWellFormed().replace(/[\p{Cc}\u2028\u2029]/gu, ' ')
}

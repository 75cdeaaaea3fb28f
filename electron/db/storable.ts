// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be found.
const controls = /[\u0000-\u0008\u000b-\u001f\u007f]/g

/**
 * Text as a column can hold it: SQLite ends a text at NUL and replaces half of a surrogate pair. Each such unit becomes
 * one replacement character, so that offsets into the text stay right.
 */
export function storableText(text: string): string {
  return text.toWellFormed().replaceAll('\u0000', '\ufffd')
}

/** One line for a title or a tag: control characters and line breaks become spaces. */
export function storableLine(text: string): string {
  return text
    .toWellFormed()
    .replace(controls, ' ')
    .replace(/[\n\t]/g, ' ')
}

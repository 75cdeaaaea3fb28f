/** Text as the editor may hold it: no control characters but tab and line feed, no half of a surrogate pair. */
export function cleanText(text: string): string {
  return (
    text
      .replace(/\r\n?/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufdd0-\ufdef\ufffe\uffff]/g, '')
      .toWellFormed()
      .replaceAll('\ufffd', '')
  )
}

/** A text as names are compared in it, and where each of its letters stands in the text itself. */
export type Folded = { text: string; at: readonly number[] }

const unseen = /[\u00ad\u200b-\u200d\u2060\ufeff]|\p{Mn}/u

/** Without accents, soft hyphens and characters of no width, and with one kind of apostrophe; letters keep their case. */
export function fold(text: string): Folded {
  let folded = ''
  const at: number[] = []
  for (let index = 0; index < text.length; ) {
    const character = String.fromCodePoint(text.codePointAt(index) ?? 0)
    for (const part of character.normalize('NFKD')) {
      if (unseen.test(part)) continue
      const plain = plainOf(part)
      for (let unit = 0; unit < plain.length; unit++) at.push(index)
      folded += plain
    }
    index += character.length
  }
  at.push(text.length)
  return { text: folded, at }
}

function plainOf(character: string): string {
  if (/[’‘ʼ＇]/.test(character)) return "'"
  if (/[\u2010-\u2015]/.test(character)) return '-'
  return /\s/.test(character) ? ' ' : character
}

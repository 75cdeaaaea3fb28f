import interRanges from '@fontsource-variable/inter/unicode.json' with { type: 'json' }
import literataRanges from '@fontsource-variable/literata/unicode.json' with { type: 'json' }

export type FontFace = { family: string; style: 'normal' | 'italic'; file: string; unicodeRange: string }

/** The faces of the paper: the reading serif upright and italic, the interface's sans upright, each in pieces by script. */
const faces: readonly FontFace[] = [
  ...pieces('Literata Variable', 'literata', 'normal', literataRanges),
  ...pieces('Literata Variable', 'literata', 'italic', literataRanges),
  ...pieces('Inter Variable', 'inter', 'normal', interRanges),
]

/** The pieces that a text needs. Only these are loaded, and all of them before the page counts as loaded. */
export function facesFor(text: string, italic: boolean): FontFace[] {
  const characters = [...new Set(text)].map(character => character.codePointAt(0) ?? 0)
  return faces.filter(face => {
    if (face.style === 'italic' && !italic) return false
    const ranges = parseRanges(face.unicodeRange)
    return characters.some(code => ranges.some(([first, last]) => code >= first && code <= last))
  })
}

function pieces(family: string, name: string, style: FontFace['style'], ranges: Record<string, string>): FontFace[] {
  return Object.entries(ranges).map(([script, unicodeRange]) => ({
    family,
    style,
    file: `${name}-${script}-wght-${style}.woff2`,
    unicodeRange,
  }))
}

/** `U+0460-052F,U+20B4` -> pairs of first and last code point. */
function parseRanges(unicodeRange: string): [number, number][] {
  return unicodeRange.split(',').map(range => {
    const [first = '', last = first] = range.replace('U+', '').split('-')
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)]
  })
}

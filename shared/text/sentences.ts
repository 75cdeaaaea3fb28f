import { remembered } from './remembered.ts'

/** A stretch of a text. Offsets count UTF-16 units; `text` is exactly the slice between them. */
export type Span = { start: number; end: number; text: string }

type Piece = { start: number; end: number }

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

const neverEnding = new Set(
  'dr mr mrs ms mx prof rev gen sen gov capt lt sgt hon st mt vs e.g eg i.e ie cf approx ca viz incl resp et al'.split(
    ' ',
  ),
)
/** End a sentence unless a number follows: "No. 5", "Fig. 3", "Rs. 50", "Mar. 4". */
const beforeNumber = new Set(
  'no nos nr rs fig eq sec ch art vol p pp jan feb mar apr jun jul aug sep sept oct nov dec ext est'.split(' '),
)
/** End a sentence only where the next word begins one. */
const maybeEnding = new Set(
  'inc ltd co corp llc plc jr sr a.m p.m u.s u.k e.u u.n ph.d d.c dept div min max avg'.split(' '),
)

const starters = new Set(
  `a about after all also although an and another as at because before both but by during each every everyone finally first for
  from he her his how however i if in instead it its last later my next no nobody now of on once one our she since so some soon
  that the their then there these they this those three two until we what when where while with within you your`.split(
    /\s+/,
  ),
)

/** In UTF-16 units. */
const longestSentence = 1_200
/** How much of what stands before a cut is looked at; more would make long texts without end slow. */
const lookBack = 200

const bulletMark = /^(?:[-–—*•◦▪‣·✓✔☐☑]|\[[ xX]?\]|\d{1,2}[.)]|[a-zA-Z]\))\s+/u
const onlyBulletMark = /^(?:\d{1,2}|[a-zA-Z]|[ivxIVX]{1,4})[.)]\s*$/u
const wordBeforeStop = /(?<![\p{L}\p{N}])([\p{L}](?:[\p{L}]|\.(?=\p{L}))*)\.\s*$/u
/** A line that merely wrapped: long, unfinished, and the next one goes on in lower case. */
const wrappedLineLength = 50

/** The sentences of a text in order, trimmed, without bullet marks. A line without a final stop is a sentence too. */
export const sentencesOf: (text: string) => readonly Span[] = remembered(readSentences)

function readSentences(text: string): readonly Span[] {
  const sentences: Span[] = []
  for (const { start, end } of pieces(text)) {
    const span = trimmed(text, start, end)
    if (/[\p{L}\p{N}]/u.test(span.text)) sentences.push(span)
  }
  return sentences
}

function pieces(text: string): Piece[] {
  const joined: Piece[] = []
  for (const { segment, index } of segmenter.segment(text)) {
    const last = joined.at(-1)
    if (last && goesOn(text, last, segment, index)) last.end = index + segment.length
    else joined.push({ start: index, end: index + segment.length })
  }
  return joined.flatMap(piece => splitUnmarked(text, piece.start, piece.end)).flatMap(piece => cutLong(text, piece))
}

/** Whether what the segmenter cut belongs together: abbreviations, initials, list numbers, quoted questions, wrapped lines. */
function goesOn(text: string, last: Piece, next: string, index: number): boolean {
  const before = text.slice(Math.max(last.start, last.end - lookBack), last.end)
  if (/[\n\r\u2028\u2029]\s*$/.test(before)) return isWrapped(before, next)
  if (onlyBulletMark.test(before)) return true
  if (!/\s$/.test(before) && text[index - 1] === '.') return true
  if (/[?!]["”'’)\]]+\s*$/.test(before) && /^\p{Ll}/u.test(next)) return true
  return isAbbreviated(before, next)
}

function isWrapped(before: string, next: string): boolean {
  const line = before.slice(before.trimEnd().lastIndexOf('\n') + 1).trimEnd()
  return (
    line.length >= wrappedLineLength &&
    /[\p{L}\p{N},;]$/u.test(line) &&
    /^\p{Ll}/u.test(next) &&
    !/\n\s*\n\s*$/.test(before)
  )
}

function isAbbreviated(before: string, next: string): boolean {
  const word = wordBeforeStop.exec(before)?.[1]
  if (!word) return false
  const nextWord = /^["“'‘(]*([\p{L}\p{N}'’]+)/u.exec(next)?.[1] ?? ''
  const begins = starters.has(nextWord.toLowerCase())
  const lower = word.toLowerCase()
  if (lower === 'st' && word !== 'St') return false
  if (neverEnding.has(lower)) return true
  if (beforeNumber.has(lower)) return /^\d/.test(nextWord)
  if (maybeEnding.has(lower) || /^\p{Lu}(?:\.\p{Lu})+$/u.test(word)) return !begins
  return /^[A-HJ-Z]$/.test(word) && /^\p{Lu}/u.test(nextWord) && !begins
}

/** A text without stops, a log or a table, is cut at spaces: what reads sentences takes their shortness for granted. */
function cutLong(text: string, { start, end }: Piece): Piece[] {
  const pieces: Piece[] = []
  let from = start
  while (end - from > longestSentence) {
    const space = text.lastIndexOf(' ', from + longestSentence)
    const whole = /[\udc00-\udfff]/.test(text.charAt(from + longestSentence)) ? longestSentence - 1 : longestSentence
    const to = space > from ? space : from + whole
    pieces.push({ start: from, end: to })
    from = to
  }
  return [...pieces, { start: from, end }]
}

/** Cuts what the segmenter leaves whole: stops before lower case, as in quick notes, or before a number, and bullets within a line. */
function splitUnmarked(text: string, start: number, end: number): Piece[] {
  const cuts: number[] = []
  const piece = text.slice(start, end)
  for (const match of piece.matchAll(/(?<=[\p{L}\p{N})%])\.(?=\s+(\p{Ll}+|\d))|\s(?=[•◦▪‣]\s)/gu)) {
    const at = match.index + match[0].length
    if (match[1] === undefined || endsQuickNote(piece.slice(Math.max(0, at - lookBack), at), match[1]))
      cuts.push(start + at)
  }
  return [start, ...cuts].map((from, index) => ({ start: from, end: cuts[index] ?? end }))
}

function endsQuickNote(before: string, nextWord: string): boolean {
  const word = wordBeforeStop.exec(before)?.[1]?.toLowerCase()
  if (word === undefined) return starters.has(nextWord)
  if (word === 'etc' || word.includes('.') || neverEnding.has(word) || maybeEnding.has(word)) return false
  return !beforeNumber.has(word) && (word.length > 1 || word === 'i')
}

function trimmed(text: string, start: number, end: number): Span {
  let from = start
  let to = end
  while (from < to && /\s/.test(text.charAt(from))) from++
  while (to > from && /\s/.test(text.charAt(to - 1))) to--
  const mark = bulletMark.exec(text.slice(from, to))
  if (mark) from += mark[0].length
  return { start: from, end: to, text: text.slice(from, to) }
}

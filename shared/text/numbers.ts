/** A number in a text: its range without sign, currency or unit. `amount` null: "dozens", "hundreds". */
export type NumberToken = { start: number; end: number; amount: number | null; written: 'digits' | 'words' }

const unitWords =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const tensWords = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

const wordValues = new Map<string, number>([
  ...unitWords.map((word, index) => [word, index] as const),
  ...tensWords.map((word, index) => [word, (index + 2) * 10] as const),
  ['a', 1],
  ['fourty', 40],
])
const scales = new Map([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1e3],
  ['lakh', 1e5],
  ['million', 1e6],
  ['crore', 1e7],
  ['billion', 1e9],
  ['trillion', 1e12],
])
const letterScales = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['mn', 1e6],
  ['mm', 1e6],
  ['mio', 1e6],
  ['mio.', 1e6],
  ['mrd', 1e9],
  ['mrd.', 1e9],
  ['bn', 1e9],
  ['b', 1e9],
  ['t', 1e12],
])

const unit = [...unitWords].reverse().join('|')
const small = `(?:(?:${tensWords.join('|')}|fourty)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|${unit})`
const hundreds = `(?:(?:a|${small})[- ]hundred(?:[- ](?:and[- ])?${small})?|${small})`
const scaleWord = '(?:dozen|thousand|lakhs?|million|crores?|billion|trillion)'
const words = `a couple of (?:dozen|hundred|thousand|million)|(?:half[- ]a|a|${hundreds})[- ]${scaleWord}(?:[- ]hundred)?(?:[- ]${hundreds})?|${hundreds}`
const vague =
  '(?:tens|dozens|scores|hundreds|thousands|millions|billions)(?= of\\b)(?: of (?:hundreds|thousands|millions))?'
const digits = String.raw`\d{1,2}(?:,\d{2})+,\d{3}(?!\d)(?:\.\d+)?|\d{1,3}(?:[,.'’ \u00a0\u202f]\d{3})+(?![\d])(?:[.,]\d+)?|\d+(?:[.,]\d+)?|\.\d+`

/** Letters that directly follow digits and are a scale: 40k, 1.2M, €3bn. Other letters (5G, 3D) make it no number. */
const letterScale = String.raw`(?:\s?(?:bn|mn|mm|mio\.?(?= ?(?:€|euros?\b|eur\b|chf\b))|mio|mrd\.?(?= ?(?:€|euros?\b|eur\b|chf\b))|mrd)|[kKmMbBT])(?![\p{L}\p{N}])`
const digitNumber = new RegExp(
  String.raw`(?<![\p{L}\p{N}_#@]|\p{L}[-./:’']|\p{N}[.,:’'])(?:${digits})(?:${letterScale}|[- ]${scaleWord}\b)?`,
  'giu',
)
const wordNumber = new RegExp(
  String.raw`(?<![\p{L}\p{N}_’'])(?<![\p{L}]-)(?:${vague}|${words})(?: and a half)?(?![\p{L}\p{N}_])`,
  'giu',
)

/** The numbers of a text in order, digits and words. `continental`: a single "1.200" means twelve hundred. */
export function numbersIn(text: string, continental: boolean): NumberToken[] {
  const tokens: NumberToken[] = []
  for (const match of text.matchAll(digitNumber)) {
    const [found] = match
    tokens.push({
      start: match.index,
      end: match.index + found.length,
      amount: amountOfDigits(found, continental),
      written: 'digits',
    })
  }
  for (const match of text.matchAll(wordNumber)) {
    const [found] = match
    const amount = /^(?:tens|dozens|scores|hundreds|thousands|millions|billions)/i.test(found)
      ? null
      : amountOfWords(found)
    tokens.push({ start: match.index, end: match.index + found.length, amount, written: 'words' })
  }
  return tokens.sort((a, b) => a.start - b.start)
}

/** Whether a text writes numbers the continental way: it holds a "1.200,50", "12,5 %" or "1.200 €". */
export function isContinental(text: string): boolean {
  if (/\d,\d{3}(?!\d)(?:\.\d)?|\d\.\d{1,2}(?![\d.])/.test(text.replace(/\d+\.\d{3},\d+/g, ''))) return false
  return /\d\.\d{3},\d|(?<![\d,.])\d+,\d{1,2}(?![\d,])|€\s?\d{1,3}\.\d{3}(?!\d)|\d\.\d{3}\s?(?:€|euros?\b|eur\b)/i.test(
    text,
  )
}

function amountOfDigits(found: string, continental: boolean): number {
  const body = /^[\d.,'’ \u00a0\u202f]*\d/.exec(found)?.[0] ?? found
  const tail = found.slice(body.length).replace(/[\s-]/g, '').toLowerCase()
  const scale = scales.get(tail) ?? scales.get(tail.replace(/s$/, '')) ?? letterScales.get(tail) ?? 1
  return rounded(plainAmount(body.replace(/['’ \u00a0\u202f]/g, ''), continental) * scale)
}

function plainAmount(body: string, continental: boolean): number {
  const comma = body.lastIndexOf(',')
  const stop = body.lastIndexOf('.')
  if (comma >= 0 && stop >= 0) {
    const decimal = comma > stop ? ',' : '.'
    return Number(body.replaceAll(decimal === ',' ? '.' : ',', '').replace(decimal, '.'))
  }
  const separator = comma >= 0 ? ',' : '.'
  const groups = body.split(separator)
  if (groups.length > 2) return Number(groups.join(''))
  const thousands = groups.length === 2 && groups[1]?.length === 3 && groups[0] !== '0' && groups[0] !== ''
  if (thousands && (separator === ',' || continental)) return Number(groups.join(''))
  return Number(body.replace(',', '.'))
}

function amountOfWords(found: string): number {
  const halved = /^half[- ]a[- ]/i.test(found)
  const more = / and a half$/i.test(found) ? 0.5 : 0
  const tokens = found
    .toLowerCase()
    .replace(/^half[- ]a[- ]/, 'a ')
    .replace(/^a couple of /, 'two ')
    .replace(/\b(lakh|crore)s\b/, '$1')
    .replace(/ and a half$/, '')
    .split(/[- ]/)
  let total = 0
  let group = 0
  for (const token of tokens) {
    const scale = scales.get(token)
    if (scale === 100 || scale === 12) group = (group || 1) * scale
    else if (scale) {
      total += (group || 1) * scale
      group = 0
    } else group += wordValues.get(token) ?? 0
  }
  return (total + group) * (halved ? 0.5 : 1) + more
}

/** Takes off what floating point adds: 1.1 million is 1100000, not 1100000.0000000002. */
function rounded(amount: number): number {
  return Number(amount.toPrecision(12))
}

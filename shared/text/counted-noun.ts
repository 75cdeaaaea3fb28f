/** Words at which a noun phrase ends. */
const stops = new Set(
  `a an the of in on at by for from to with without into onto over under after before during until since per via as than that
  which who whom whose when where while and or but nor so because if though although is are was were be been being am has have had
  do does did will would can could should may might must not no it its they them we us i you he she him her his our my your their
  this these those there here then now each every all both more less fewer most about around across between within out up down off
  back ago later earlier away again still just only also too either came went got took made said left told asked`.split(
    /\s+/,
  ),
)

const irregularPlurals = new Set(
  'people men women children staff data feet mice teeth police cattle sheep headcount crew personnel criteria media series'.split(
    ' ',
  ),
)
const singularEndings = /(?:ss|us|is|ous|'s|’s)$/
const notNouns = new Set(
  'ones is was has as this us his its does yes always sometimes perhaps across thus plus besides says'.split(' '),
)
/** "four sales engineers": what is counted is the second plural. */
const personPlural = /(?:ers|ors|ists|ants|ians|managers|analysts|agents|reps|leads|heads|staff|people)$/

/** Adjectives and verbs, by their endings: "20 % configurable", "one legal entity". */
const notNaming =
  /(?:able|ible|al|ior|ed|ing|ly|ive|ous|ful|less)$|^(?:short|late|early|long|wrong|small|big|large|new|old|good|bad|full|knew|ones)$/i

export type CountedNoun = { noun: string; end: number }

/** The thing counted by a number that ends at `from`: "tickets" in "12 open support tickets", with where it ends. */
export function nounAfter(text: string, from: number): CountedNoun | null {
  const run = wordsAfter(text, from)
  const firstPlural = run.findIndex(word => isPlural(word.text))
  if (firstPlural < 0) return null
  const next = run[firstPlural + 1]
  const chosen = next && isPlural(next.text) && personPlural.test(next.text.toLowerCase()) ? next : run[firstPlural]
  return chosen ? { noun: chosen.text, end: chosen.end } : null
}

/** As `nounAfter`, where a singular will do: "one parcel in nine", "a 4 % error". */
export function wordAfter(text: string, from: number): CountedNoun | null {
  const plural = nounAfter(text, from)
  if (plural) return plural
  const noun = wordsAfter(text, from).find(word => /^\p{L}{3,}/u.test(word.text) && !notNaming.test(word.text))
  return noun ? { noun: noun.text, end: noun.end } : null
}

/** The noun after "of", as in "30 % of our customers" or "twelve minutes of typing". */
export function nounOf(text: string, from: number): string | null {
  const link = /^ (?:of|off) (?:(?:all|the|our|my|their|these|those|its|her|his) ){0,2}/.exec(
    text.slice(from, from + 40),
  )
  if (!link) return null
  const after = from + link[0].length - 1
  return nounAfter(text, after)?.noun ?? wordsAfter(text, after)[0]?.text ?? null
}

export function pluralOf(noun: string): string {
  if (isPlural(noun)) return noun
  if (/person$/i.test(noun)) return noun.replace(/person$/i, 'people')
  if (/[^aeiou]y$/i.test(noun)) return noun.replace(/y$/i, 'ies')
  return /(?:s|x|z|ch|sh)$/i.test(noun) ? `${noun}es` : `${noun}s`
}

function isPlural(word: string): boolean {
  const lower = word.toLowerCase()
  if (irregularPlurals.has(lower)) return true
  return lower.length > 2 && lower.endsWith('s') && !singularEndings.test(lower) && !notNouns.has(lower)
}

function wordsAfter(text: string, from: number): { text: string; end: number }[] {
  const run: { text: string; end: number }[] = []
  const word = /[ \u00a0-]([\p{L}][\p{L}\p{N}'’-]*)/uy
  word.lastIndex = from
  for (let match = word.exec(text); match && run.length < 5; match = word.exec(text)) {
    const found = match[1] ?? ''
    if (stops.has(found.toLowerCase())) break
    run.push({ text: found, end: word.lastIndex })
  }
  return run
}

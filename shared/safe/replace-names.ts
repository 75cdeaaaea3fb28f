import type { StandIn } from '../stand-ins.ts'
import { applied, type Edit } from './edits.ts'
import { fold } from './fold.ts'
import { isOrdinaryWord } from './ordinary-words.ts'

/** A stretch of a text that names somebody, and what is to stand there. */
export type NameFound = Edit & { standIn: StandIn }

export type NameFinder = (text: string) => NameFound[]

type Pattern = { standIn: StandIn; pattern: RegExp }

/** What may hang on a name without making another word of it, the longer first: Danas, Danas', Nimbusian, Nimbusers. */
const endings = "(?:esque|ians|ites|ans|ers|ese|ian|ish|ism|ite|'s|s'|an|er|es|'|s)?"

/** Words of a name that stand for the person by themselves. */
const shortestPart = 3
/** Words of which many names are made; by themselves they name nobody. */
const common = new Set(
  'the and of for von van der den del della de la le du inc ltd llc gmbh corp company group co plc bank hospital university college school city street new north south east west saint'.split(
    ' ',
  ),
)

/**
 * Finds every mapped name in a text: the whole name, and each word of a person's name; whatever its case, accents and
 * ending, in possessives, plurals and addresses ("dana.okafor@…", "nimbus_prod"). A name that is also an ordinary word
 * ("Will", "May", "Apple") is found only where it is written with a capital. Longer names win over shorter ones.
 */
export function nameFinder(standIns: readonly StandIn[]): NameFinder {
  const patterns = standIns
    .flatMap(patternsOf)
    .toSorted((one, other) => other.length - one.length)
    .map(({ standIn, pattern }) => ({ standIn, pattern }))
  return text => {
    const folded = fold(text)
    const found: NameFound[] = []
    for (const { standIn, pattern } of patterns) {
      for (const match of folded.text.matchAll(pattern)) {
        if (!standsAlone(folded.text, match.index, match.index + match[0].length)) continue
        const start = folded.at[match.index] ?? 0
        const end = folded.at[match.index + match[0].length] ?? text.length
        if (found.some(other => other.start < end && start < other.end)) continue
        found.push({ start, end, standIn, text: standingIn(standIn, match[0], match.groups?.ending ?? '') })
      }
    }
    return found.toSorted((one, other) => one.start - other.start)
  }
}

export function replaceNames(text: string, find: NameFinder): string {
  return applied(text, find(text))
}

function patternsOf(standIn: StandIn): (Pattern & { length: number })[] {
  const words = fold(standIn.name).text.trim().split(/\s+/)
  const whole = { words, length: standIn.name.length }
  // "Dana Okafor" is also Dana, and Okafor; "Bank of Ireland" is neither a bank nor Ireland.
  const parts =
    standIn.kind === 'person' && words.length > 1
      ? words
          .filter(word => word.length >= shortestPart && !common.has(word.toLowerCase()))
          .map(word => ({ words: [word], length: word.length }))
      : []
  return [whole, ...parts].map(({ words: some, length }) => ({ standIn, length, pattern: patternOf(some) }))
}

function patternOf(words: readonly string[]): RegExp {
  const ordinary = words.length === 1 && isOrdinaryWord(words[0] ?? '')
  const body = words.map(word => (ordinary ? capitalised(word) : escaped(word))).join('(?:[ ._-]+|(?=[A-Z]))')
  const short = words.join('').length < shortestPart + 1
  const ending = `(?<ending>${ordinary || short ? "(?:'s|s'|')?" : endings})`
  return new RegExp(body + ending, ordinary ? 'gu' : 'giu')
}

/** Beside a digit or an underscore it is still the name; beside a letter only where a capital begins a new word: NimbusClient. */
function standsAlone(text: string, start: number, end: number): boolean {
  const meets = (at: number) => {
    const [left, right] = [text.charAt(at - 1), text.charAt(at)]
    return !/\p{L}/u.test(left) || !/\p{L}/u.test(right) || (/\p{Ll}/u.test(left) && /\p{Lu}/u.test(right))
  }
  return (start === 0 || meets(start)) && (end === text.length || meets(end))
}

/** Will and WILL, and never will. */
function capitalised(word: string): string {
  const first = word.charAt(0).toUpperCase()
  return `(?:${escaped(first + word.slice(1).toLowerCase())}|${escaped(word.toUpperCase())})`
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
}

function standingIn({ standIn }: StandIn, found: string, ending: string): string {
  const possessive = /^(?:'s|s'|')$/i.test(ending)
  if (possessive) return standIn.endsWith('s') ? `${standIn}’` : `${standIn}’s`
  if (/^(?:s|es|ians|ans|ers|ites)$/i.test(ending) && /\p{L}$/u.test(standIn) && !found.endsWith("'"))
    return standIn.endsWith('s') ? standIn : `${standIn}s`
  return standIn
}

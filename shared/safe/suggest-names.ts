import type { NameKind, StandIn } from '../stand-ins.ts'
import { peopleOf } from '../text/people.ts'
import { nameFinder } from './replace-names.ts'

export type SuggestedName = { name: string; kind: NameKind; standIn: string }

/** Names that are known to be such: employers of the roles, the company of the target. */
export type KnownName = { name: string; kind: NameKind }

const organisation =
  /(?<![\p{L}\p{N}])((?:\p{Lu}[\p{L}\p{N}&.-]+ ){0,3}\p{Lu}[\p{L}\p{N}&.-]+) (?:Inc|Ltd|LLC|GmbH|plc|PLC|AG|S\.A\.|SA|Corp|Co)\b\.?/gu
/** Interviewers whose names are not known yet are called by what they are. */
const roleWord = /\b(?:manager|peer|lead|recruiter|raiser|director|engineer|partner|somebody|interviewer)\b/i
const mostSuggested = 60

/** Names that some texts say and that have no stand-in yet: people, organisations, and of the known ones those that occur. */
export function suggestNames(
  texts: readonly string[],
  known: readonly KnownName[],
  standIns: readonly StandIn[],
): SuggestedName[] {
  const whole = texts.join('\n')
  const occurring = known.filter(
    ({ name, kind }) => !roleWord.test(name) && nameFinder([{ id: '', name, kind, standIn: '-' }])(whole).length > 0,
  )
  const people = texts.flatMap(text =>
    peopleOf(text).flatMap((person): KnownName[] =>
      person.kind === 'name' ? [{ name: person.text.replace(/['’]s$/, ''), kind: 'person' }] : [],
    ),
  )
  const organisations = texts.flatMap(text =>
    [...text.matchAll(organisation)].map(([, name = '']): KnownName => ({ name, kind: 'customer' })),
  )
  const taken = new Set(standIns.map(({ standIn }) => standIn))
  const mapped = nameFinder(standIns)
  const found: SuggestedName[] = []
  for (const { name, kind } of [...occurring, ...people, ...organisations]) {
    const isKnown = mapped(name).length > 0 || found.some(other => sameName(other.name, name))
    if (isKnown || name.trim() === '' || found.length >= mostSuggested) continue
    const standIn = freeStandIn(kind, taken)
    taken.add(standIn)
    found.push({ name, kind, standIn })
  }
  return found
}

/** "Dana" is Dana Okafor, where both are spoken of. */
function sameName(one: string, other: string): boolean {
  const words = one.toLowerCase().split(/\s+/)
  return one.toLowerCase() === other.toLowerCase() || words.includes(other.toLowerCase())
}

const labels: Record<NameKind, string> = {
  person: 'Person',
  customer: 'Customer',
  employer: 'Company',
  product: 'Product',
  place: 'Place',
}

/** Person A, Person B … Person Z, Person AA: the first that nobody has. */
export function freeStandIn(kind: NameKind, taken: ReadonlySet<string>): string {
  for (let number = 0; ; number++) {
    const standIn = `${labels[kind]} ${lettersOf(number)}`
    if (!taken.has(standIn)) return standIn
  }
}

function lettersOf(number: number): string {
  const letter = String.fromCharCode(65 + (number % 26))
  return number < 26 ? letter : lettersOf(Math.floor(number / 26) - 1) + letter
}

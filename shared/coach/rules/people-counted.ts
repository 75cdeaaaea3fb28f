import { anyOf } from '../../text/any-of.ts'
import { notNames } from '../../text/not-names.ts'
import { peopleOf } from '../../text/people.ts'
import { quantitiesOf } from '../../text/quantities.ts'
import type { Quantity } from '../../text/quantity.ts'
import { remembered } from '../../text/remembered.ts'
import { expectation } from '../expectation.ts'
import { isTold, sentencesIn } from '../part-text.ts'

const read = remembered((sentence: string) => peopleOf(sentence))
const counted = /^(?!an?\b|the\b|my\b|our\b|his\b|her\b|their\b|another\b|each\b|every\b|that\b|new\b)/iu
/** "with Bastien", "our mechanic Lukas", "Priya in finance": who has a name is counted. */
const namedInside = /(?<=[\p{L},’'”] )\p{Lu}\p{Ll}{2,}(?![\p{L}\d])/gu
const people =
  /^(?:nurses|colleagues|people|students|pupils|friends|neighbours|neighbors|kids|children|men|women|developers|engineers|managers|analysts|testers|clerks|cashiers|drivers|teachers|volunteers|foremen|\p{L}+-takers|postdocs|researchers|technicians|sorters|wardens|maintainers|contributors|juniors|seniors|guards|loaders|bakers|farmers|workers|carpenters|trainers|interns|apprentices|person|carers|helpers|members|hands|heads|cooks|waiters|staff|employees|trainees|pupils|delegates|reps|representatives|assistants|secretaries|inspectors|surveyors|nurses|midwives|doctors|aides|masons|plumbers|electricians|couriers|clerks|lads|girls|boys|folk|folks|brothers|sisters|siblings|cousins|doctors|physicians|partners|instructors|keepers|musicians|singers|actors|gardeners|rangers|planners|buyers|packers|pickers|fitters|welders)$/iu

/** More of them are those it was done for. */
const mostInvolved = 80
const affected =
  /(?:others|customers?|clients?|users?|guests?|patients?|subscribers?|readers?|visitors?|tenants?|parents|buyers|sellers)\b/iu

/** "Nine of us", "the two of us", "on my own with my brother-in-law", "a two-man shop", "alone". */
const countsUs = anyOf(
  '(?:both|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a dozen|\\d+) of us',
  '(?:two|three|four|five|six|one)-(?:man|woman|person|strong)',
  '(?:a|the) (?:\\p{L}+ ){0,2}(?:team|crew|group|staff|shop|workshop|lab|office|firm|choir|shift|class|band|gang) of (?:\\p{L}+)',
  '(?:we|they) (?:are|were) (?:only |just |about )?(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\d+)',
  '(?:quite |all |entirely )?(?:alone|on my own|by myself|single-handed(?:ly)?)',
  '(?:two|three|four|five|six) (?:other|more) \\p{L}+s',
)

/** "With the caretaker and two parents": here they do it. */
const alongside = /\b(?:with|helped by|together with) (?:[\p{L}’']+ ){0,4}$/iu

export const peopleCounted = expectation({
  id: 'people-counted',
  stands: 'It says who took part',
  severity: 'hint',
  source: 'The people-counted rule of the product: your share shows only beside that of the others.',
  applies: isTold,
  missing: story => {
    const around = sentencesIn(story, ['situation', 'task', 'action'])
    if (
      around.some(({ text: sentence }) =>
        read(sentence).some(
          ({ kind, count, text, start }) =>
            kind === 'group' &&
            count !== null &&
            count <= mostInvolved &&
            counted.test(text) &&
            (!affected.test(text) || alongside.test(sentence.slice(0, start))),
        ),
      )
    )
      return null
    if (around.some(({ text }) => quantitiesOf(text).some(countsPeople) || countsUs.test(text))) return null
    const did = sentencesIn(story, ['task', 'action'])
    if (did.some(({ text }) => holdsName(text))) return null
    return {
      part: 'action',
      title: 'Who took part, and how many?',
      reason: 'Your own share shows only beside that of the others.',
      question: 'How many of you were there, in which roles, and what was your part?',
      promptId: 'who-how-many',
    }
  },
})

function countsPeople({ kind, noun, amount }: Quantity): boolean {
  return kind === 'count' && amount !== null && amount <= mostInvolved && noun !== null && namesPeople(noun)
}

/** "seven scientists", "two carpenters": what ends like those who do something, and is no thing. */
function namesPeople(noun: string): boolean {
  if (people.test(noun)) return true
  return /(?:ers|ors|ists|ants|ians|men|women)$/iu.test(noun) && !things.test(noun) && !affected.test(noun)
}

const things =
  /^(?:orders|numbers|servers|letters|papers|computers|containers|counters|errors|sensors|factors|doors|floors|colou?rs|motors|monitors|rumou?rs|corridors|layers|chapters|corners|registers|filters|trailers|buffers|meters|metres|printers|routers|scanners|trackers|parameters|posters|stickers|offers|quarters|transfers|covers|answers|headers|folders|drawers|centers|centres|clusters|calendars|liters|litres|kilomet(?:er|re)s|fryers|plants|restaurants|grants|variants|towers|powers|rollers|loggers|freezers|generators|distributors|adapters|controllers|timers|burners|boilers|hangers|matters|disasters|newsletters|characters|semesters|winters|summers|flowers|showers|others)$/iu

function holdsName(text: string): boolean {
  if (read(text).some(({ kind }) => kind === 'name')) return true
  return [...text.matchAll(namedInside)].some(([word]) => !notNames.has(word))
}

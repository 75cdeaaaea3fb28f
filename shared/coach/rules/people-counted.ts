import { peopleOf } from '../../text/people.ts'
import { quantitiesOf } from '../../text/quantities.ts'
import { remembered } from '../../text/remembered.ts'
import { expectation } from '../expectation.ts'
import { isTold, sentencesIn } from '../part-text.ts'

const read = remembered((sentence: string) => peopleOf(sentence))
const counted = /^(?!an?\b|the\b|my\b|our\b|his\b|her\b|their\b|another\b|each\b|every\b|that\b|new\b)/iu
/** "with Bastien", "our mechanic Lukas", "Priya in finance": who has a name is counted. */
const namedInside = /(?<=[\p{L},’'”] )\p{Lu}\p{Ll}{2,}(?![\p{L}\d])/gu
const notNames =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|English|German|French|Spanish|Italian|Dutch|American|British|European|Excel|Python|Java|Kafka|Postgres|Redis|Slack|Jira|Linux|Windows|Google|Amazon|Microsoft|Docker|Kubernetes|Internet|Christmas|Easter|Mr|Mrs|Dr|The|And|But)$/

const people =
  /^(?:nurses|colleagues|people|students|pupils|friends|neighbours|neighbors|kids|children|men|women|developers|engineers|managers|analysts|testers|clerks|cashiers|drivers|teachers|volunteers|foremen|\p{L}+-takers|postdocs|researchers|technicians|sorters|wardens|interns|apprentices|person)$/iu

export const peopleCounted = expectation({
  id: 'people-counted',
  stands: 'It says who took part',
  severity: 'hint',
  source: 'The people-counted rule of the product: your share shows only beside that of the others.',
  applies: isTold,
  missing: story => {
    const around = sentencesIn(story, ['situation', 'task', 'action'])
    if (
      around.some(({ text }) =>
        read(text).some(
          ({ kind, count, text }) => kind === 'group' && count !== null && counted.test(text) && !/others$/.test(text),
        ),
      )
    )
      return null
    if (around.some(({ text }) => quantitiesOf(text).some(({ noun }) => noun !== null && people.test(noun))))
      return null
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

function holdsName(text: string): boolean {
  if (read(text).some(({ kind }) => kind === 'name')) return true
  return [...text.matchAll(namedInside)].some(([word]) => !notNames.test(word))
}

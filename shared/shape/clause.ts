import { remembered } from '../text/remembered.ts'
import { type Subject, subjectsOf } from '../text/subjects.ts'
import { pastVerbs } from '../text/verbs.ts'

/** The main clause in a nutshell, in lower case: "When it broke I was asked to look" is `I`, helper `was`, verb `asked`, first `when`. Empty where there is none. */
export type Clause = { actor: Actor; helper: string; verb: string; first: string }
export type Actor = 'I' | 'we' | 'named' | 'implied' | 'other' | 'none'

/** The text in lower case with straight quotes, as long as the original. */
export function plain(sentence: string): string {
  return sentence.toLowerCase().replace(/[’‘]/g, "'").replace(/[“”]/g, '"')
}

const opensAside =
  /^(?:when|while|after|before|because|as|since|although|though|if|once|until|whenever|whereas|during|despite|in|on|at|by|with|for|from|to|having|given|instead|rather|following|upon|through|over|within|under|throughout)\b/u
const helpers =
  /^(?:was|were|am|is|are|be|been|had|have|has|did|do|does|could|would|will|can|might|may|must|should|shall|'m|'re|'s|'ve|'d|'ll|got|getting|being|wasn't|weren't|didn't|couldn't|hadn't|wouldn't|isn't|aren't|don't|doesn't|haven't|hasn't|won't|can't)$/u
const finite =
  /^(?:was|were|is|are|had|has|have|did|does|do|could|would|will|can|must|should|might|may|wasn't|weren't|didn't|couldn't|hadn't|wouldn't|isn't|aren't|don't|doesn't|haven't|hasn't|won't|can't|\p{L}{2,}[^e\P{L}]ed)$/u
const between =
  /^(?:not|never|also|then|just|only|always|still|already|both|all|first|even|since|to|\p{L}+ly|now|ever)$/u
const word = /\p{L}[\p{L}']*|'\p{L}+/gu
/** A verb is looked for among this many words after its subject. */
const reach = 6

export const clauseOf = remembered(readClause)

function readClause(sentence: string): Clause {
  const text = plain(sentence)
  const words = [...text.matchAll(word)].map(match => ({ said: match[0], at: match.index }))
  const first = words[0]?.said ?? ''
  const comma = opensAside.test(text) ? text.indexOf(',') : -1
  const main = mainSubject(sentence, comma)
  if (main?.kind === 'implied') return { actor: 'implied', helper: '', verb: text.slice(main.start, main.end), first }
  const known = main !== undefined && main.kind !== 'other'
  const rest = words.filter(({ at }) => at >= (known ? main.end : comma + 1)).map(({ said }) => said)
  const start = known ? 0 : rest.findIndex(said => finite.test(said) || pastVerbs.has(said))
  if (start < 0) return { actor: 'none', helper: '', verb: '', first }
  const contracted = known ? (/'\p{L}+$/u.exec(text.slice(main.start, main.end))?.[0] ?? '') : ''
  return { actor: known ? main.kind : 'other', ...verbsOf(rest.slice(start), contracted), first }
}

type Doer = Subject & { kind: Exclude<Subject['kind'], 'passive'> }

function mainSubject(sentence: string, after: number): Doer | undefined {
  const doers = subjectsOf(sentence).filter((subject): subject is Doer => subject.kind !== 'passive')
  return doers.find(({ start }) => start > after) ?? doers[0]
}

function verbsOf(words: string[], contracted: string): { helper: string; verb: string } {
  let helper = contracted
  for (const said of words.slice(0, reach)) {
    if (helpers.test(said)) helper ||= said
    else if (!between.test(said)) return { helper, verb: said }
  }
  return { helper, verb: '' }
}

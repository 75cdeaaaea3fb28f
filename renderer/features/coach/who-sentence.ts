import { capitalised } from '../../../shared/text/capitalised.ts'
import { type Person, peopleOf } from '../../../shared/text/people.ts'

/** More would be a list nobody reads. */
const mostOffered = 10

/** The people named in some texts, each once, persons before groups; for the question who "we" were. */
export function peopleNamedIn(texts: readonly string[]): string[] {
  const named = texts.flatMap(peopleOf)
  const people = new Map<string, string>()
  for (const { text } of named.toSorted((a, b) => orderOf(a) - orderOf(b))) {
    const plain = inSentence(text.replace(/[’']s?$/u, '').trim())
    if (plain !== '' && !people.has(plain.toLowerCase())) people.set(plain.toLowerCase(), plain)
  }
  return [...people.values()].slice(0, mostOffered)
}

/** Those it was done for come last: they seldom did it. */
function orderOf({ kind, text }: Person): number {
  return { name: 0, role: 1, group: 2 }[kind] + (servedNotServing.test(text) ? 3 : 0)
}

const servedNotServing =
  /\b(?:customers?|clients?|users?|patients?|guests?|tenants?|residents?|readers?|passengers?)$/iu

export type Who = {
  /** The sentence as it stands, and where its "we" does. */
  sentence: string
  start: number
  end: number
  people: readonly string[]
  /** What the person did of it: "wrote the query", "I wrote the query". */
  share: string
}

/** "We then looked at the queue." becomes "Tom and I then looked at the queue; I wrote the query." */
export function whoSentence({ sentence, start, end, people, share }: Who): string {
  const [, short = ''] = /['’](re|d|ll|ve)$/iu.exec(sentence.slice(start, end)) ?? []
  const subject = listed([...people.map(person => inSentence(person)), 'I'])
  const verb = people.length === 0 ? (alone[short] ?? '') : (together[short] ?? '')
  const before = sentence.slice(0, start)
  const after = people.length === 0 ? sentence.slice(end).replace(/^(\s+)(were|are)\b/u, singular) : sentence.slice(end)
  const told = `${before}${before.trim() === '' ? capitalised(subject) : subject}${verb}${after}`
  const [, body = told, stop = ''] = /^([\s\S]*?)([.!?…]*["'”’)\]]*)\s*$/u.exec(told) ?? []
  const own = ownShare(share)
  return own === '' ? body + stop : `${body}; ${own}${stop === '' ? '.' : stop}`
}

const together: Record<string, string> = { re: ' are', d: ' would', ll: ' will', ve: ' have' }
const alone: Record<string, string> = { re: ' am', d: ' would', ll: ' will', ve: ' have' }

function singular(_: string, space: string, verb: string): string {
  return `${space}${verb === 'were' ? 'was' : 'am'}`
}

/** A role begins with a small letter within a sentence: "The analyst" was written at the start of one. */
function inSentence(person: string): string {
  return person.replace(/^(?:The|My|Our|A|An|Another|His|Her|Their|One|Two|Three|Four|Five|Six)\b/u, word =>
    word.toLowerCase(),
  )
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

function ownShare(share: string): string {
  const plain = share.trim().replace(/[.;,\s]+$/u, '')
  if (plain === '' || /^(?:I|I['’]\w+|my|mine)\b/iu.test(plain))
    return plain.replace(/^i\b/u, 'I').replace(/^My\b/u, 'my')
  return `I ${plain.charAt(0).toLowerCase()}${plain.slice(1)}`
}

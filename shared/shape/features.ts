import { remembered } from '../text/remembered.ts'
import { clauseOf, plain } from './clause.ts'
import { formOf } from './form.ts'
import { type Found, grammarOf } from './grammar.ts'
import { phrases } from './phrases.ts'
import { wordFamilies } from './word-families.ts'
import { tokensOf } from './word-scores.ts'

/** Everything in a sentence that may speak for a part, each once. */
export const featuresOf = remembered(readFeatures)

function readFeatures(sentence: string): readonly Found[] {
  const text = plain(sentence)
  return [
    ...grammarOf(sentence, text),
    ...clauseIn(sentence),
    ...familiesIn(text),
    ...phrasesIn(text),
    ...wordsIn(text),
    ...runsIn(sentence, text),
  ]
}

function phrasesIn(text: string): Found[] {
  const found: Found[] = []
  for (const { id, name, pattern } of phrases) {
    const match = pattern.exec(text)
    if (match) found.push({ id, reason: name ?? quoted(match[0]) })
  }
  return found
}

/** The first words of what was found, without what punctuation led to it. */
function quoted(found: string): string {
  return found
    .replace(/^[^\p{L}\d→-]+/u, '')
    .trim()
    .split(/\s+/)
    .slice(0, 3)
    .join(' ')
    .replace(/\bi\b/g, 'I')
}

type Member = { id: string; name: string | null }
const whole = new Map<string, Member[]>()
const stems = new Map<string, Member[]>()
for (const { id, name, words } of wordFamilies)
  for (const word of words.trim().split(/\s+/)) {
    const [list, key] = word.endsWith('*') ? [stems, word.slice(0, -1)] : [whole, word]
    list.set(key, [...(list.get(key) ?? []), { id, name }])
  }
const shortestStem = Math.min(...[...stems.keys()].map(stem => stem.length))

function familiesIn(text: string): Found[] {
  const found = new Map<string, string>()
  for (const [word] of text.matchAll(/\p{L}[\p{L}'-]*/gu))
    for (const { id, name } of membersOf(word)) if (!found.has(id)) found.set(id, name ?? word)
  return [...found].map(([id, reason]) => ({ id, reason }))
}

function membersOf(word: string): Member[] {
  const members = [...(whole.get(word) ?? [])]
  for (let length = shortestStem; length <= word.length; length++)
    members.push(...(stems.get(word.slice(0, length)) ?? []))
  return members
}

/** Single words, shortened to what they share with their other forms. Only those that many accounts use have a learned weight. */
function wordsIn(text: string): Found[] {
  const found = new Map<string, string>()
  for (const [word] of text.matchAll(/\p{L}[\p{L}']*/gu)) {
    const short = shortened(word)
    if (!found.has(short)) found.set(short, word)
  }
  return [...found].map(([short, word]) => ({ id: `word:${short}`, reason: word }))
}

function shortened(word: string): string {
  return word.length > 5 ? word.replace(/(?:ing|ed|es|s|ly|ment|ion|ions|e)$/, '') : word
}

/** Two and three words in a row, and likewise of the sentence's form. */
function runsIn(sentence: string, text: string): Found[] {
  const said = runsOf(tokensOf(text)).map(run => ({ id: `run:${run.join(' ')}`, reason: asSaid(run) }))
  const built = runsOf(formOf(sentence)).map(run => ({ id: `form:${run.join(' ')}`, reason: '' }))
  return [...new Map([...said, ...built].map(found => [found.id, found])).values()]
}

/** The borders of a sentence count as words. */
const border = '|'

/** A run as a person would quote it: "didn't" in one, "I" as a capital, and nothing left hanging at its end. */
function asSaid(run: string[]): string {
  const said = run.filter(word => word !== border).join(' ')
  return said
    .replace(/ (?=n't\b|')/g, '')
    .replace(/\bi\b/g, 'I')
    .replace(/(?: (?:a|an|the|to|of|and|in|on|at|for|with))+$/, '')
}

function runsOf(words: string[]): string[][] {
  const bordered = [border, ...words, border]
  const runs = (length: number): string[][] =>
    bordered.slice(length - 1).map((_, at) => bordered.slice(at, at + length))
  return [...runs(2), ...runs(3)]
}

/** Who acts in the main clause and with which verb, together and apart. */
function clauseIn(sentence: string): Found[] {
  const { actor, helper, verb, first } = clauseOf(sentence)
  const who = actor === 'named' ? 'other' : actor
  const short = shortened(verb)
  const found = [
    { id: `main:${actor}`, reason: '' },
    { id: `helper:${who} ${helper}`, reason: '' },
    { id: `opening:${first}`, reason: '' },
    { id: `verb:${short}`, reason: verb },
    { id: `verb:${who} ${short}`, reason: verb },
  ]
  return helper === '' ? found : [...found, { id: `verb:${who} ${helper} ${short}`, reason: verb }]
}

import type { Block } from './document.ts'
import type { Part } from './part.ts'
import { contentWordsOf } from './text/content-words.ts'
import { peopleOf } from './text/people.ts'
import { quantitiesOf } from './text/quantities.ts'
import { sentencesOf } from './text/sentences.ts'
import { pastVerbs } from './text/verbs.ts'

const mostCues = 5
const longestCue = 40

type Cue = { text: string; at: number; stretch: number; score: number; words: string[] }
type Sentence = { text: string; part: Part; at: number }

/** The Action is told longest and forgotten first, so three of the five stretches are of it. */
const actionStretches = 3

/** Up to five short phrases of a story's own words, in the order in which they are told, from all over it where possible. */
export function proposeCueWords(blocks: readonly Block[]): string[] {
  const sentences = sentencesIn(blocks)
  const counts = countWordsIn(sentences)
  const action = sentences.filter(({ part }) => part === 'action')
  const cues = sentences.flatMap(sentence => cuesIn(sentence, stretchOf(sentence, action), counts))
  cues.sort((a, b) => b.score - a.score || a.at - b.at)
  const chosen: Cue[] = []
  const take = (among: Cue[]): void => {
    const next = among.find(cue => !chosen.some(other => other.words.some(word => cue.words.includes(word))))
    if (next && chosen.length < mostCues) chosen.push(next)
  }
  for (let stretch = 0; stretch < mostCues; stretch++) take(cues.filter(cue => cue.stretch === stretch))
  while (chosen.length < mostCues) {
    const before = chosen.length
    take(cues)
    if (chosen.length === before) break
  }
  return chosen.sort((a, b) => a.at - b.at).map(({ text }) => text)
}

function sentencesIn(blocks: readonly Block[]): Sentence[] {
  let at = 0
  return blocks.flatMap(({ text, part }) => {
    const first = at
    at += text.length + 1
    return part ? sentencesOf(text).map(sentence => ({ text: sentence.text, part, at: first + sentence.start })) : []
  })
}

/** What led to it, three thirds of the Action, and what came of it. */
function stretchOf(sentence: Sentence, action: readonly Sentence[]): number {
  if (sentence.part === 'situation' || sentence.part === 'task') return 0
  if (sentence.part !== 'action') return actionStretches + 1
  return 1 + Math.floor((action.indexOf(sentence) / action.length) * actionStretches)
}

/** In how many sentences each word stands: what a story returns to is what it is about. */
function countWordsIn(sentences: readonly Sentence[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { text } of sentences)
    for (const word of new Set(contentWordsOf(text))) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

function cuesIn({ text, at }: Sentence, stretch: number, counts: Map<string, number>): Cue[] {
  const cue = (start: number, phrase: string, score: number): Cue[] => {
    const words = contentWordsOf(phrase)
    if (words.length === 0 || phrase.length > longestCue) return []
    const returns = Math.max(...words.map(word => counts.get(word) ?? 1)) - 1
    return [{ text: phrase, at: at + start, stretch, words, score: score + Math.min(returns, 3) * 0.4 }]
  }
  return [
    ...quantitiesOf(text)
      .filter(({ kind, noun, text: written }) => (noun !== null || kind === 'money') && written.includes(' '))
      .flatMap(of => cue(of.start, startingSmall(of.text), of.kind === 'duration' ? 1 : 3)),
    ...namesIn(text).flatMap(({ start, phrase }) => cue(start, phrase, 2)),
    ...phrasesIn(text).flatMap(({ start, phrase, size }) =>
      cue(start, phrase, (size === 1 ? 1 : 2.4) + (artifact.test(phrase) ? 1 : 0)),
    ),
  ]
}

/** What outlives the fix is what a story ends on. */
const artifact =
  /\b(?:checklist|runbook|playbook|alert|dashboard|gate|rule|guide|handbook|memo|template|test|training|review|page)s?$/i

/** "called Ana": a name with what was done. */
function namesIn(text: string): { start: number; phrase: string }[] {
  return peopleOf(text)
    .filter(person => person.kind === 'name')
    .flatMap(({ start, text: name }) => {
      const verb = /(\p{Ll}+) $/u.exec(text.slice(0, start))?.[1]
      return verb && isVerb(verb) ? [{ start: start - verb.length - 1, phrase: `${verb} ${name}` }] : []
    })
}

const article = /\b(?:an?|the|my|our|one) /giu
const run = /(?:\p{L}[\p{L}’'-]+)(?: \p{L}[\p{L}’'-]+){0,3}/uy
const endsPhrase =
  /^(?:nobody|somebody|everybody|no|not|never|one|two|first|next|same|last|usual|good|whole|lot|way|thing|only|goes|takes|reads|runs|came|went|got|took|made|said|cost|fell|rose|stood|kept|held|left|ran|ours|because|although|yet|therefore|instead)$/i

/** What follows an article up to the next trivial word or verb; the last word of it is the thing. */
function phrasesIn(text: string): { start: number; phrase: string; size: number }[] {
  return [...text.matchAll(article)].flatMap(match => {
    const start = match.index + match[0].length
    run.lastIndex = start
    const all = (run.exec(text)?.[0] ?? '').split(' ')
    const end = all.findIndex(word => endsPhrase.test(word) || isVerb(word) || contentWordsOf(word).length === 0)
    const words = (end < 0 ? all : all.slice(0, end)).slice(0, 3)
    if (words.length === 0 || /ly$|[’']s?$/.test(words.at(-1) ?? '')) return []
    return [{ start, phrase: words.join(' '), size: words.length }]
  })
}

function isVerb(word: string): boolean {
  return pastVerbs.has(word.toLowerCase()) || /^\p{Ll}{2,}(?:ed|ing)$/u.test(word)
}

function startingSmall(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text
}

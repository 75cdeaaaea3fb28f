import { findPrompt, type Prompt, prompts } from '../content/content.ts'
import { type Block, blocksOf, countWords, type RichText } from '../document.ts'
import type { LensState } from '../entries.ts'
import { type Lens, lenses } from '../part.ts'
import { proposeParts } from '../shape/propose.ts'
import { isReadable } from '../text/language.ts'
import { type Asked, type Evidence, gather, noEvidence, type Said } from './evidence.ts'
import type { EntryReading, LensReading } from './reading.ts'

const phrasesShown = 4
/** In characters, about 10,000 words: the guide runs at each save, and what a person tells of one experience is far shorter. */
const mostRead = 60_000

/** The two halves of each lens; a lens is answered when the entry tells both, in an answer or in the text. */
type Halves = { first: boolean; second: boolean }

/** What closes each half, the most useful question first. */
const asksForHalf: Record<Lens, [Asked[], Asked[]]> = {
  who: [
    ['people', 'team-size', 'affected', 'customer'],
    ['own-part', 'people'],
  ],
  why: [
    ['problem', 'stakes', 'cause'],
    ['reason', 'alternatives'],
  ],
  'how-much': [
    ['opening-number', 'rough-number', 'measurement'],
    ['closing-number', 'rough-number', 'cost'],
  ],
}

/** Reads an entry as the guide does: what it tells in each lens, what was answered, and what is worth asking next. */
export function readEntry(document: RichText): EntryReading {
  const blocks = firstOf(blocksOf(document))
  const answered = answeredPrompts(blocks)
  const evidence = evidenceOf(blocks)
  const read = (lens: Lens): LensReading => readLens(lens, evidence, answered)
  const reading = { who: read('who'), why: read('why'), 'how-much': read('how-much') }
  const readable = isReadable(blocks.map(({ text }) => text).join('\n'))
  return { lenses: reading, next: nextOf(reading), readable }
}

function firstOf(blocks: Block[]): Block[] {
  let length = 0
  return blocks.flatMap(block => {
    const text = block.text.slice(0, Math.max(0, mostRead - length))
    length += block.text.length
    return text === '' ? [] : [{ ...block, text }]
  })
}

/** Ids of prompts whose block holds at least a word, known to this version or not. */
function answeredPrompts(blocks: Block[]): Map<string, Lens> {
  const answered = new Map<string, Lens>()
  for (const { prompt, text } of blocks) if (prompt && countWords(text) > 0) answered.set(prompt.promptId, prompt.lens)
  return answered
}

function evidenceOf(blocks: Block[]): Evidence {
  const evidence = noEvidence()
  for (const { passage, part, reason } of proposeParts([{ entryId: '', blocks }])) {
    if (reason !== 'heading') gather(evidence, passage.quote, part)
  }
  if (evidence.ownSteps >= 2) evidence.told.add('own-part')
  if (evidence.people.length > 0 && evidence.ownSteps > 0) evidence.told.add('people')
  if (evidence.opening.length > 0) evidence.told.add('opening-number')
  if (evidence.closing.length > 0) evidence.told.add('closing-number')
  if (evidence.opening.length > 0 && evidence.closing.length > 0) evidence.told.add('rough-number')
  return evidence
}

function readLens(lens: Lens, evidence: Evidence, answeredAll: Map<string, Lens>): LensReading {
  const answered = [...answeredAll].filter(([, of]) => of === lens).map(([id]) => id)
  const asked = new Set(answered.map(id => findPrompt(id)?.asksFor))
  const halves = halvesOf(lens, evidence, asked)
  const found = foundIn(lens, evidence)
  const state = stateOf(halves, found.length > 0 || answered.length > 0)
  const open = openPrompts(lens, evidence, answeredAll, halves)
  return { lens, state, note: noteOf(lens, state, halves), found, answered, open }
}

function halvesOf(
  lens: Lens,
  { told, people, ownSteps, opening, closing }: Evidence,
  asked: Set<Asked | undefined>,
): Halves {
  switch (lens) {
    case 'who':
      return { first: people.length > 0, second: ownSteps > 0 || asked.has('own-part') }
    case 'why':
      return {
        first: told.has('problem') || told.has('stakes') || asked.has('problem') || asked.has('stakes'),
        second: told.has('reason') || asked.has('reason') || asked.has('alternatives'),
      }
    case 'how-much':
      return { first: opening.length > 0, second: closing.length > 0 }
  }
}

function stateOf({ first, second }: Halves, anything: boolean): LensState {
  if (first && second) return 'answered'
  return first || second || anything ? 'partly' : 'none'
}

const notes: Record<Lens, { first: string; second: string; neither: string }> = {
  who: { first: 'others named, your part missing', second: 'your part told, others missing', neither: 'begun' },
  why: { first: 'problem found, reason missing', second: 'reason found, problem missing', neither: 'begun' },
  'how-much': {
    first: 'opening found, closing missing',
    second: 'closing found, opening missing',
    neither: 'no before and after yet',
  },
}

function noteOf(lens: Lens, state: LensState, halves: Halves): string {
  if (state === 'answered') return 'answered'
  if (state === 'none') return 'not yet'
  return halves.first ? notes[lens].first : halves.second ? notes[lens].second : notes[lens].neither
}

function foundIn(lens: Lens, evidence: Evidence): string[] {
  const { people, reasons } = evidence
  const phrases: Record<Lens, string[]> = {
    who: mostTelling(people).map(inSentence),
    why: mostTelling(reasons),
    'how-much': numbersIn(evidence),
  }
  const seen = new Map(phrases[lens].map(phrase => [phrase.toLowerCase(), phrase]))
  return [...seen.values()].slice(0, phrasesShown)
}

/** Opening numbers first, then closing ones; a bare figure only where nothing better was said. */
function numbersIn({ opening, closing, others }: Evidence): string[] {
  const telling = (said: Said[]): string[] => mostTelling(said).filter(phrase => /[\p{L}%€£$¥₹]/u.test(phrase))
  const ends = [...telling(opening).slice(0, phrasesShown / 2), ...telling(closing)]
  const bare = [...mostTelling(opening), ...mostTelling(closing)]
  return [ends, bare, telling(others), mostTelling(others)].find(phrases => phrases.length > 0) ?? []
}

/** In the order of the text where they tell as much. */
function mostTelling(said: readonly Said[]): string[] {
  return said.toSorted((a, b) => a.rank - b.rank).map(({ text }) => text)
}

/** "The returns desk" as it stands within a sentence; names keep their capital. */
function inSentence(phrase: string): string {
  return phrase.replace(/^(?:The|Our|My|A|An|One|Three|Two|Four|Five|Six|Both|All)\b/, word => word.toLowerCase())
}

/** What is neither answered nor told: first what completes the lens, then in the order of the content. */
function openPrompts(lens: Lens, { told }: Evidence, answered: Map<string, Lens>, halves: Halves): string[] {
  const [first, second] = asksForHalf[lens]
  const wanted = [...(halves.first ? [] : first), ...(halves.second ? [] : second)]
  const rank = ({ asksFor }: Prompt): number => {
    const place = wanted.indexOf(asksFor)
    return place < 0 ? wanted.length : place
  }
  return prompts
    .filter(prompt => prompt.lens === lens && !answered.has(prompt.id) && !told.has(prompt.asksFor))
    .sort((a, b) => rank(a) - rank(b))
    .map(prompt => prompt.id)
}

const urgency: Record<LensState, number> = { none: 0, partly: 1, answered: 2 }

/** The first question of the lens that lacks most; none where all three are answered. */
function nextOf(reading: Record<Lens, LensReading>): string | null {
  const lacking = lenses
    .map(lens => reading[lens])
    .filter(({ state, open }) => state !== 'answered' && open.length > 0)
    .sort((a, b) => urgency[a.state] - urgency[b.state])
  return lacking[0]?.open[0] ?? null
}

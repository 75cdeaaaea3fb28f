import { findPrompt } from '../content/content.ts'
import type { Block } from '../document.ts'
import type { Part } from '../part.ts'
import type { Span } from '../text/sentences.ts'
import { labelledSentences, labelsOf, partOfLabel } from './labels.ts'
import { type Kind, kinds } from './learned.ts'
import type { Proposal, ShapedEntry } from './proposal.ts'
import { type Placed, readAccount } from './read-account.ts'
import { readSentence } from './read-sentence.ts'

/** In characters, about 35,000 words: of a longer text the rest is left for the person to place, so that nobody waits for it. */
const mostRead = 200_000

type Decided = Pick<Proposal, 'part' | 'reason' | 'confidence'>
type Candidate = { passage: Proposal['passage']; paragraph: number; decided: Decided | null }

/**
 * One proposal per sentence, entries and sentences in reading order. A heading is left out. What the person said decides first
 * (a label such as "Situation:", the prompt that a sentence answers), then the words of the sentence, its place and its neighbours.
 */
export function proposeParts(entries: ShapedEntry[]): Proposal[] {
  let unread = mostRead
  const told = entries.map(entry => {
    const candidates = candidatesOf(entry, unread)
    unread -= entry.blocks.reduce((length, block) => length + block.text.length, 0)
    return candidates
  })
  const separately = told.map(candidates => placed([candidates]))
  if (told.length < 2) return separately.flatMap(({ proposals }) => proposals)
  const together = placed(told)
  const sureness = separately.reduce((sum, one) => sum + one.sureness, 0)
  return together.sureness > sureness ? together.proposals : separately.flatMap(({ proposals }) => proposals)
}

/** Reads the entries as one account. `sureness` says how clearly it could be told what each sentence is. */
function placed(told: Candidate[][]): { proposals: Proposal[]; sureness: number } {
  const candidates = told.flatMap((entry, number) =>
    entry.map(candidate => ({ ...candidate, paragraph: candidate.paragraph + number / told.length })),
  )
  const read = candidates.filter(({ decided }) => decided?.part !== null)
  const { chances, sureness } = readAccount(read.map(placedOf))
  const choices = new Map(read.map((candidate, index) => [candidate, chances[index] ?? []]))
  const proposals = candidates.map(candidate => {
    const { passage, decided } = candidate
    return { passage, ...(decided ?? likeliest(passage.quote, choices.get(candidate) ?? [])) }
  })
  return { proposals, sureness }
}

/** A part that the person has said stands beside what the words of the others say. */
function placedOf({ passage, paragraph, decided }: Candidate): Placed {
  const said = decided && kinds.map(kind => (kind === decided.part ? 0 : ruledOut))
  return { paragraph, chances: said ?? readSentence(passage.quote).chances }
}

/** As a logarithm. */
const ruledOut = -10

function likeliest(sentence: string, chances: readonly number[]): Decided {
  const best = kinds.reduce((winner, kind) => (chanceOf(chances, kind) > chanceOf(chances, winner) ? kind : winner))
  const confidence = Number(chanceOf(chances, best).toFixed(2))
  if (best === 'none' || isChatter(sentence)) return { part: null, reason: 'left out', confidence }
  return { part: best, reason: readSentence(sentence).reasonFor(best), confidence }
}

/** Cake and weather stay out wherever they are told, however well they would fit there. */
function isChatter(sentence: string, sure = 0.8): boolean {
  return Math.exp(chanceOf(readSentence(sentence).chances, 'none')) > sure
}

function chanceOf(chances: readonly number[], kind: Kind): number {
  return chances[kinds.indexOf(kind)] ?? 0
}

function candidatesOf({ entryId, blocks }: ShapedEntry, limit: number): Candidate[] {
  const candidates: Candidate[] = []
  const readable = withinLimit(blocks, limit)
  const { hold, named } = labelsOf(readable)
  let standing: Part | null = null
  for (const [paragraph, block] of readable.entries()) {
    const whole = blocks[paragraph]?.text ?? block.text
    const add = (start: number, end: number, decided: Decided | null): void => {
      const passage = { entryId, blockId: block.id, start, end, quote: whole.slice(start, end) }
      candidates.push({ passage, paragraph, decided })
    }
    if (block.kind === 'heading') standing = partOfLabel(block.text)?.part ?? null
    let part: Part | null = standing
    for (const { label, span } of labelledSentences(block)) {
      if (label) part = label.part
      if (label?.holds && hold) standing = label.part
      if (span) add(span.start, span.end, decidedPart(block, span, part, named))
    }
    if (/\S/.test(whole.slice(block.text.length))) add(block.text.length, whole.length, notRead)
  }
  return candidates
}

/** The blocks with what stands within the limit of their text. */
function withinLimit(blocks: Block[], limit: number): Block[] {
  let left = limit
  return blocks.map(block => {
    const text = block.text.slice(0, Math.max(0, left))
    left -= block.text.length
    return { ...block, text }
  })
}

const notRead: Decided = { part: null, reason: 'not read', confidence: 0 }

function decidedPart(block: Block, span: Span, labelled: Part | null, named: ReadonlySet<Part>): Decided | null {
  if (block.kind === 'heading') return { part: null, reason: 'heading', confidence: 1 }
  if (block.prompt) {
    const asked = findPrompt(block.prompt.promptId)?.part
    if (asked) return answerPart(asked, span.text)
  }
  return labelled && labelledPart(labelled, span.text, named)
}

/** Who labels only S, A and R tells the task under S and the lesson under R: such a sentence goes to the part that has no label. */
const unlabelled: Partial<Record<Part, Part>> = { situation: 'task', result: 'learning' }
/** How much likelier, as a logarithm, the part without a label must be; and how sure it must be that a sentence is chatter although it is labelled. */
const leadOverLabel = 1.5
const sureOfChatter = 0.95

function labelledPart(labelled: Part, sentence: string, named: ReadonlySet<Part>): Decided {
  if (isChatter(sentence, sureOfChatter)) return { part: null, reason: 'left out', confidence: 0.8 }
  const other = unlabelled[labelled]
  if (other && !named.has(other)) {
    const { chances, reasonFor } = readSentence(sentence)
    if (chanceOf(chances, other) - chanceOf(chances, labelled) >= leadOverLabel)
      return { part: other, reason: reasonFor(other), confidence: 0.6 }
  }
  return { part: labelled, reason: 'label', confidence: 0.95 }
}

/** How much likelier, as a logarithm, another part must be than the one that was asked for. */
const clearLead = 3

/** An answer goes where its question belongs, unless the words clearly say another part: "Nine weeks later…" under WHO. */
function answerPart(asked: Part, sentence: string): Decided {
  const { chances, reasonFor } = readSentence(sentence)
  const best = kinds.reduce((winner, kind) => (chanceOf(chances, kind) > chanceOf(chances, winner) ? kind : winner))
  if (best !== 'none' && chanceOf(chances, best) - chanceOf(chances, asked) >= clearLead)
    return { part: best, reason: reasonFor(best), confidence: 0.6 }
  return { part: asked, reason: 'answer', confidence: 0.85 }
}

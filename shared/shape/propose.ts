import { findPrompt } from '../content/content.ts'
import type { Block } from '../document.ts'
import { type Part, parts } from '../part.ts'
import { type Span, sentencesOf } from '../text/sentences.ts'
import { partOfLabel } from './cues.ts'
import type { Proposal, ShapedEntry } from './proposal.ts'
import { type Reading, readSentence } from './read-sentence.ts'
import { likeliestParts } from './sequence.ts'

type Candidate = {
  passage: Proposal['passage']
  fixed: { part: Part | null; reason: string; confidence: number } | null
  reading: Reading
}

/**
 * One proposal per sentence, entries and sentences in reading order. A heading is left out. What the person said decides first
 * (a label such as "Situation:", the prompt that a sentence answers), then the words of the sentence, then its place among the others.
 */
export function proposeParts(entries: ShapedEntry[]): Proposal[] {
  return entries.flatMap(entry => proposalsOf(entry))
}

function proposalsOf(entry: ShapedEntry): Proposal[] {
  const candidates = candidatesOf(entry)
  const free = candidates.filter(candidate => candidate.fixed === null)
  const chosen = likeliestParts(free.map(candidate => candidate.reading.scores))
  const choices = new Map(free.map((candidate, index) => [candidate, chosen[index]]))
  return candidates.map(candidate => {
    if (candidate.fixed) return { passage: candidate.passage, ...candidate.fixed }
    const choice = choices.get(candidate)
    if (!choice || candidate.reading.aside)
      return { passage: candidate.passage, part: null, reason: 'left out', confidence: 0.5 }
    return {
      passage: candidate.passage,
      part: choice.part,
      reason: candidate.reading.reasonFor(choice.part),
      confidence: choice.confidence,
    }
  })
}

function candidatesOf({ entryId, blocks }: ShapedEntry): Candidate[] {
  const candidates: Candidate[] = []
  const labelsHold = usesLabels(blocks)
  let standing: Part | null = null
  for (const block of blocks) {
    if (block.kind === 'heading') standing = partOfLabel(block.text)?.part ?? null
    let part = standing
    for (const { label, span } of labelledSentences(block)) {
      if (label) part = label.part
      if (label?.holds && labelsHold) standing = label.part
      if (span === null) continue
      const passage = { entryId, blockId: block.id, start: span.start, end: span.end, quote: span.text }
      candidates.push({ passage, fixed: fixedPart(block, span, part), reading: readSentence(span.text) })
    }
  }
  return candidates
}

/** The sentences of a block without their labels; `span` null for a label that stands alone. */
function labelledSentences(block: Block): { label: Label | null; span: Span | null }[] {
  return sentencesOf(block.text).map(sentence => {
    const label = isLabelled(block) ? labelOf(sentence) : null
    return { label, span: label ? label.rest : sentence }
  })
}

function isLabelled(block: Block): boolean {
  return block.kind !== 'heading' && block.prompt === undefined
}

/** Whether the entry is laid out by labels; a single "Result:" somewhere in a list speaks of its own line only. */
function usesLabels(blocks: Block[]): boolean {
  const named = blocks.filter(isLabelled).flatMap(block => sentencesOf(block.text).map(labelOf))
  return new Set(named.flatMap(label => (label?.holds ? [label.part] : []))).size > 1
}

function fixedPart(block: Block, span: Span, labelled: Part | null): Candidate['fixed'] {
  if (block.kind === 'heading') return { part: null, reason: 'heading', confidence: 1 }
  if (block.prompt) {
    const asked = findPrompt(block.prompt.promptId)?.part
    if (asked) return answerPart(asked, span.text)
  }
  return labelled ? { part: labelled, reason: 'label', confidence: 0.95 } : null
}

/** An answer goes where its question belongs, unless the words clearly say another part: "Nine weeks later…" under WHO. */
function answerPart(asked: Part, sentence: string): Candidate['fixed'] {
  const { scores, reasonFor } = readSentence(sentence)
  const best = parts.reduce((winner, part) => (scores[part] > scores[winner] ? part : winner), asked)
  const clearLead = 3.5
  if (best !== asked && scores[best] - scores[asked] >= clearLead)
    return { part: best, reason: reasonFor(best), confidence: 0.6 }
  return { part: asked, reason: 'answer', confidence: 0.85 }
}

/** `holds`: for the paragraphs that follow as well. */
type Label = { part: Part; holds: boolean; rest: Span | null }

/** "Situation: sales fell." labels itself and what follows, "Before: forty a day" only its own paragraph. A label alone on its line is no sentence. */
function labelOf(sentence: Span): Label | null {
  const alone = sentence.text.length <= 40 ? partOfLabel(sentence.text) : null
  if (alone && sentence.text.length > 1) return { part: alone.part, holds: true, rest: null }
  const match = /^\**(\p{L}[\p{L} ’']{0,30})\**(?:\([^)]*\))?(?::\**|\s[–—-])(?:\s+|$)/u.exec(sentence.text)
  const label = match && partOfLabel(match[1] ?? '')
  if (!match || !label) return null
  const start = sentence.start + match[0].length
  const rest = { start, end: sentence.end, text: sentence.text.slice(match[0].length) }
  return { part: label.part, holds: label.plain, rest: start < sentence.end ? rest : null }
}

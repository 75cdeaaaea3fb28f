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
  let labelled: Part | null = null
  for (const block of blocks) {
    if (block.kind === 'heading') labelled = partOfLabel(block.text)
    for (const sentence of sentencesOf(block.text)) {
      const label = block.kind === 'heading' || block.prompt ? null : labelOf(sentence)
      if (label) labelled = label.part
      const span = label ? label.rest : sentence
      if (span === null) continue
      const passage = { entryId, blockId: block.id, start: span.start, end: span.end, quote: span.text }
      candidates.push({ passage, fixed: fixedPart(block, span, labelled), reading: readSentence(span.text) })
    }
  }
  return candidates
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

/** "Situation: sales fell." labels itself and what follows; "S - sales fell." too. A label alone on its line is no sentence. */
function labelOf(sentence: Span): { part: Part; rest: Span | null } | null {
  const match = /^\**([\p{L}][\p{L} ’']{0,30})\**(?::\**|\s[–—-])(\s*)/u.exec(sentence.text)
  const alone = partOfLabel(sentence.text)
  if (alone && sentence.text.length <= 30 && (sentence.text.length > 1 || !match)) return { part: alone, rest: null }
  const part = match ? partOfLabel(match[1] ?? '') : null
  if (!match || !part) return null
  const start = sentence.start + match[0].length
  return {
    part,
    rest: start < sentence.end ? { start, end: sentence.end, text: sentence.text.slice(match[0].length) } : null,
  }
}

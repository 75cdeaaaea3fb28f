import type { Block } from '../document.ts'
import type { Part } from '../part.ts'
import { type Span, sentencesOf } from '../text/sentences.ts'

/** `holds`: for the paragraphs that follow as well. `rest`: the sentence without its label; null for a label that stands alone. */
export type Label = { part: Part; holds: boolean; rest: Span | null }

/** Labels that people put before a section, or above it as a heading. */
const named: [Part, RegExp][] = [
  [
    'situation',
    /^(?:s|situation|context|context and challenge|background|(?:the )?(?:problem|challenge|setting|issue)|problem statement|what (?:happened|was going (?:on|wrong))|where we were|overview|intro(?:duction)?|before|circumstances?|scenario|setting the scene)$/i,
  ],
  [
    'task',
    /^(?:t|(?:my )?(?:tasks?|role|job|goals?|objectives?|responsibility|responsibilities|assignment|brief|aim|target|mandate|part)|what i (?:was asked|had) to do|the ask|role and goal|success criteria)$/i,
  ],
  [
    'action',
    /^(?:a|(?:my )?(?:actions?|approach|steps?|process|solutions?|method|strategy|plan)|what (?:i|we) did|actions?(?: i)? (?:taken|took)|steps taken|how (?:i|we) (?:did|solved|fixed) it|implementation|execution|the (?:fix|work))$/i,
  ],
  [
    'result',
    /^(?:r|(?:the )?(?:results?|outcomes?|impact|effects?|achievements?|benefits?)|what changed|after|results? and impact|impact and results?|how it (?:ended|went)|metrics)$/i,
  ],
  [
    'learning',
    /^(?:l|(?:(?:my|key) )?(?:learnings?|lessons?(?: learn(?:ed|t))?|reflections?|takeaways?|what (?:i|we) learn(?:ed|t)|retrospective|in hindsight|afterwards|next time|what stayed|follow-?up|what i(?:[’']d| would) do differently))$/i,
  ],
]

const plainNames =
  /^(?:s|t|a|r|l|situation|context|task|goal|actions?|approach|results?|outcome|learnings?|lessons? learn(?:ed|t)|reflection)$/i

/** The part that a label names. Only the plain names of the parts, or a label above its text, hold until the next one. */
export function partOfLabel(label: string): { part: Part; plain: boolean } | null {
  const words = label
    .replace(/(?<=\S)\s*\([^)]*\)/g, '')
    .replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
    .replace(/^(?:step|part|section) \d+\W+/i, '')
    .replace(/^(?:the|my) (?=action|result|task|situation|background|context|approach|solution)/i, '')
    .replace(/\s*[/&+]\s*\S.*$/u, '')
  for (const [part, pattern] of named) if (pattern.test(words)) return { part, plain: plainNames.test(words) }
  return null
}

/** The sentences of a block without their labels. */
export function labelledSentences(block: Block): { label: Label | null; span: Span | null }[] {
  if (!mayBeLabelled(block)) return sentencesOf(block.text).map(span => ({ label: null, span }))
  return sentencesOf(block.text)
    .flatMap(cutAtLetters)
    .map(sentence => {
      const label = labelOf(sentence)
      return { label, span: label ? label.rest : sentence }
    })
}

/** The parts that the entry's labels and headings name. `hold`: laid out by labels; a single "Result:" somewhere in a list speaks of its own line only. */
export function labelsOf(blocks: Block[]): { hold: boolean; named: ReadonlySet<Part> } {
  const labels = blocks.flatMap(block => labelledSentences(block).flatMap(({ label }) => label ?? []))
  const headings = blocks.flatMap(({ kind, text }) => (kind === 'heading' ? (partOfLabel(text)?.part ?? []) : []))
  const held = new Set(labels.flatMap(({ holds, part }) => (holds ? [part] : [])))
  return { hold: held.size > 1, named: new Set([...labels.map(({ part }) => part), ...headings]) }
}

function mayBeLabelled(block: Block): boolean {
  return block.kind !== 'heading' && block.prompt === undefined
}

const letterInside = /\s(?=[([][STARL][)\]]\s)/gu

/** "(S) It broke. (A) I called and (R) they came": a letter in brackets opens a part wherever it stands. */
function cutAtLetters(sentence: Span): Span[] {
  const cuts = [...sentence.text.matchAll(letterInside)].map(match => match.index)
  return [0, ...cuts.map(cut => cut + 1)].map((from, index) => {
    const text = sentence.text.slice(from, cuts[index])
    return { start: sentence.start + from, end: sentence.start + from + text.length, text }
  })
}

const opening =
  /^(?:[([](?<letter>[STARL]|\p{L}[\p{L} ]{2,20})[)\]][:.]?|[^\p{L}\s]{0,3}\s?\**(?<name>\p{L}[\p{L} ’'/&]{0,30})\**(?:\s?\([^)]*\))?(?:\s?:\**|\**\s[–—-]|\)(?=\s)))(?:\s+|$)/u

/** "Situation: sales fell." labels itself and what follows, "Before: forty a day" only its own paragraph. A label alone on its line is no sentence. */
function labelOf(sentence: Span): Label | null {
  const alone = sentence.text.length <= 40 ? partOfLabel(sentence.text) : null
  if (alone && sentence.text.length > 1) return { part: alone.part, holds: true, rest: null }
  const match = opening.exec(sentence.text)
  const label = match && partOfLabel(match.groups?.letter ?? match.groups?.name ?? '')
  if (!match || !label) return null
  const start = sentence.start + match[0].length
  const rest = { start, end: sentence.end, text: sentence.text.slice(match[0].length) }
  return { part: label.part, holds: label.plain, rest: start < sentence.end ? rest : null }
}

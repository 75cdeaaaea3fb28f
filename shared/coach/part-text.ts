import { type Block, countWords } from '../document.ts'
import { type Part, parts } from '../part.ts'
import { type Span, sentencesOf } from '../text/sentences.ts'
import { measuresOf } from './measures.ts'
import type { CoachedStory, Finding } from './rule.ts'

/** A sentence of a story; offsets count in the text of its block. */
export type StorySentence = Span & { block: Block }

type StoryText = { sentences: Record<Part, StorySentence[]>; words: Record<Part, number>; total: number }

/** With fewer words in all, shares, lengths and omissions say nothing yet. */
const fewestWordsTold = 60

/** A story does not change once it is read, and nearly every rule asks for the same sentences and counts. */
const texts = new WeakMap<CoachedStory, StoryText>()

function textOf(story: CoachedStory): StoryText {
  const known = texts.get(story)
  if (known) return known
  const sentences = byPart(part => story.blocks.filter(block => block.part === part).flatMap(sentencesOfBlock))
  const words = byPart(part =>
    story.blocks.reduce((sum, block) => sum + (block.part === part ? countWords(block.text) : 0), 0),
  )
  const text = { sentences, words, total: parts.reduce((sum, part) => sum + words[part], 0) }
  texts.set(story, text)
  return text
}

function byPart<Value>(read: (part: Part) => Value): Record<Part, Value> {
  const [situation, task, action, result, learning] = parts.map(read) as [Value, Value, Value, Value, Value]
  return { situation, task, action, result, learning }
}

function sentencesOfBlock(block: Block): StorySentence[] {
  return sentencesOf(block.text).map(sentence => ({ ...sentence, block }))
}

export function sentencesOfPart(story: CoachedStory, part: Part): readonly StorySentence[] {
  return textOf(story).sentences[part]
}

export function sentencesIn(story: CoachedStory, among: readonly Part[]): StorySentence[] {
  return among.flatMap(part => sentencesOfPart(story, part))
}

export function wordsOf(story: CoachedStory): Record<Part, number> {
  return textOf(story).words
}

export function totalWords(story: CoachedStory): number {
  return textOf(story).total
}

export function hasText(story: CoachedStory, part: Part): boolean {
  return textOf(story).words[part] > 0
}

/** Whether the story has gone from its Situation to its Result, so that what is missing in it can be called missing. */
export function isTold(story: CoachedStory): boolean {
  const told = hasText(story, 'situation') && hasText(story, 'action') && hasText(story, 'result')
  return told && totalWords(story) >= fewestWordsTold
}

export function hasQuantity(sentences: readonly StorySentence[]): boolean {
  return sentences.some(sentence => measuresOf(sentence.text).length > 0)
}

export function rangeIn(block: Block, start: number, end: number): Finding['range'] {
  return { blockId: block.id, start, end, quote: block.text.slice(start, end) }
}

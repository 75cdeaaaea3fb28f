import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Block } from '../../../shared/document.ts'
import { labelledSentences } from '../../../shared/shape/labels.ts'
import { type Kind, kinds } from '../../../shared/shape/learned.ts'
import type { Account } from '../fixtures/accounts.ts'

/** A labelled sentence of an account and the paragraph it stands in. */
export type Row = { text: string; kind: Kind; paragraph: number }

/** The sentences of an account without headings and labels, so that only what they say remains. */
export function rowsOf(account: Account): Row[] {
  return account.blocks.flatMap((block, paragraph) =>
    block.kind === 'heading'
      ? []
      : block.sentences.flatMap(({ text, part }) =>
          labelledSentences(blockOf(text)).flatMap(({ span }) =>
            span ? [{ text: span.text, kind: part, paragraph }] : [],
          ),
        ),
  )
}

export function blockOf(text: string, id = ''): Block {
  return { id, kind: 'paragraph', text, sources: [] }
}

const LoneSentences = z.record(z.enum(kinds), z.array(z.string().min(1)))

/** Sentences by themselves, written for the purpose in the style of story banks: what accounts are too few to teach. */
export function loneSentences(): { text: string; kind: Kind }[] {
  const file = new URL('../fixtures/lone-sentences.json', import.meta.url)
  const read = LoneSentences.parse(JSON.parse(readFileSync(file, 'utf8')))
  return kinds.flatMap(kind => read[kind].map(text => ({ text, kind })))
}

/** The same order for the same seed, whatever the machine. */
export function shuffled<Item>(items: readonly Item[], seed: number): Item[] {
  let state = seed >>> 0
  const order = items.map(item => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return { item, key: Math.imul(state ^ (state >>> 15), 2246822519) >>> 0 }
  })
  return order.sort((a, b) => a.key - b.key).map(({ item }) => item)
}

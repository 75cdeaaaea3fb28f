import type { DocumentNode, RichText } from '../../document.ts'
import type { Prompt } from '../content.ts'

// Nodes as the editor stores them, so that opening a sample entry changes nothing in it.

const element = { version: 1, direction: null, format: '', indent: 0 }

export function documentOf(children: DocumentNode[]): RichText {
  return { root: { type: 'root', ...element, children } }
}

/** A stretch of text; `sourceId` where a story took it from an entry. */
export function textNode(text: string, sourceId?: string): DocumentNode {
  const plain = { type: 'text', version: 1, detail: 0, format: 0, mode: 'normal', style: '', text }
  return sourceId === undefined ? plain : { ...plain, $: { sources: [sourceId] } }
}

export function paragraph(block: string, children: DocumentNode[]): DocumentNode {
  return { type: 'paragraph', ...element, textFormat: 0, textStyle: '', children, $: { block } }
}

export function heading(block: string, text: string): DocumentNode {
  return { type: 'heading', ...element, tag: 'h2', children: [textNode(text)], $: { block } }
}

export function quote(block: string, text: string): DocumentNode {
  return { type: 'quote', ...element, children: [textNode(text)], $: { block } }
}

export function bulletList(items: { block: string; text: string }[]): DocumentNode {
  const children = items.map(({ block, text }, at) => ({
    type: 'listitem',
    ...element,
    value: at + 1,
    children: [textNode(text)],
    $: { block },
  }))
  return { type: 'list', ...element, listType: 'bullet', start: 1, tag: 'ul', children }
}

export function promptNode(block: string, { id, lens, question }: Prompt, answer: DocumentNode[]): DocumentNode {
  return { type: 'prompt', ...element, promptId: id, lens, question, children: answer, $: { block } }
}

export function partNode(part: string, children: DocumentNode[]): DocumentNode {
  return { type: 'part', ...element, part, children }
}

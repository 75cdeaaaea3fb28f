import { type Block, countWords, type DocumentNode, type RichText } from '../document.ts'
import { type Part, parts } from '../part.ts'

export type SourcedSentence = {
  part: Part
  text: string
  sourceId: string
  /** The block of an entry it stood in. */
  from?: { blockId: string; kind: Block['kind'] }
}

/** Sentences of several blocks go on in one paragraph up to this many words; then the next block begins a new one. */
const paragraphWords = 80

/**
 * The document of a new story: always five parts in their order, whose sentences carry their sources. Items of a list stay
 * items; a line that had no final stop does not run into the next one.
 */
export function storyDocument(sentences: SourcedSentence[], newId: () => string): RichText {
  const children = parts.map(part => {
    const own = sentences.filter(sentence => sentence.part === part)
    return element('part', { part, children: blocksOfPart(own, newId) })
  })
  return { root: element('root', { children }) }
}

type Draft = { item: boolean; sentences: SourcedSentence[] }

function blocksOfPart(sentences: SourcedSentence[], newId: () => string): DocumentNode[] {
  const drafts: Draft[] = []
  for (const sentence of sentences) {
    const draft = drafts.at(-1)
    if (draft && continues(draft, sentence)) draft.sentences.push(sentence)
    else drafts.push({ item: sentence.from?.kind === 'item', sentences: [sentence] })
  }
  if (drafts.length === 0) return [paragraph([], newId())]
  const nodes: DocumentNode[] = []
  for (const draft of drafts) {
    if (!draft.item) nodes.push(paragraph(draft.sentences, newId()))
    else addItem(nodes, draft.sentences, newId())
  }
  return nodes
}

function continues({ item, sentences }: Draft, next: SourcedSentence): boolean {
  const last = sentences.at(-1)
  if (!last || last.from?.blockId === next.from?.blockId) return true
  if (item || next.from?.kind === 'item') return false
  const words = sentences.reduce((sum, { text }) => sum + countWords(text), 0)
  return words < paragraphWords && /[.!?…:;]["'”’)]*$/.test(last.text.trim())
}

function paragraph(sentences: SourcedSentence[], block: string): DocumentNode {
  return element('paragraph', { children: inline(sentences), textFormat: 0, textStyle: '', $: { block } })
}

function addItem(nodes: DocumentNode[], sentences: SourcedSentence[], block: string): void {
  const before = nodes.at(-1)
  const list =
    before?.type === 'list' ? before : element('list', { listType: 'bullet', start: 1, tag: 'ul', children: [] })
  if (list !== before) nodes.push(list)
  const items = list.children ?? []
  items.push(element('listitem', { children: inline(sentences), value: items.length + 1, $: { block } }))
}

function inline(sentences: SourcedSentence[]): DocumentNode[] {
  return sentences.flatMap(({ text, sourceId }, index) => {
    const sourced = { ...textNode(oneLine(text)), $: { sources: [sourceId] } }
    return index === 0 ? [sourced] : [textNode(' '), sourced]
  })
}

function element(type: string, fields: { children: DocumentNode[]; [key: string]: unknown }): DocumentNode {
  return { type, version: 1, direction: null, format: '', indent: 0, ...fields }
}

function textNode(text: string): DocumentNode {
  return { type: 'text', version: 1, text, format: 0, detail: 0, mode: 'normal', style: '' }
}

/** A text node of the editor holds no line breaks; a sentence that ran over two lines goes on after a space. */
function oneLine(text: string): string {
  return text.replace(/\s*[\n\r\u2028\u2029]+\s*/g, ' ').trim()
}

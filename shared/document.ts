import { z } from 'zod'
import { Lens, Part } from './part.ts'

/** A document may not be nested deeper or hold more nodes than this: no person writes such a text, only a hostile file does. */
const maxDepth = 64
const maxNodes = 50_000

export type DocumentNode = { type: string; version?: number; children?: DocumentNode[]; [key: string]: unknown }

export const DocumentNode: z.ZodType<DocumentNode> = z.custom<DocumentNode>(
  isDocumentNode,
  'This text is not in a form the editor knows.',
)

/** A rich text as the editor stores it (Lexical's serialised state). The truth of a text; everything else derives from it. */
export const RichText = z
  .object({ root: DocumentNode })
  .refine(document => withinBounds(document.root), 'This text is too deeply nested or too long to keep as rich text.')
export type RichText = z.infer<typeof RichText>

export type Block = {
  /** Permanent id; empty for a block that was never in the editor. */
  id: string
  kind: 'paragraph' | 'heading' | 'quote' | 'item'
  text: string
  /** Set for the blocks of an answer to a prompt of the guide. */
  prompt?: { promptId: string; lens: Lens; question: string }
  /** Set for the blocks of a story. */
  part?: Part
  /** Spans of the text that carry sources, in order. */
  sources: { start: number; end: number; ids: string[] }[]
}

/** The text blocks of a document in reading order. Offsets elsewhere count UTF-16 units of `text`; a line break counts as one. */
export function blocksOf(document: RichText): Block[] {
  const blocks: Block[] = []
  collectBlocks(document.root, {}, blocks)
  return blocks
}

/** The whole text, blocks separated by a line break. */
export function plainTextOf(document: RichText): string {
  return blocksOf(document)
    .map(block => block.text)
    .join('\n')
}

/** Words as a reader counts them; a character of Chinese or Japanese counts as one. */
export function countWords(text: string): number {
  return wordsOf(text).length
}

export function wordsOf(text: string): string[] {
  return text.match(words) ?? []
}

// A rule of our own: Intl.Segmenter's dictionaries differ between the window and the journal, and the two must agree.
const words =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]|[[\p{L}\p{M}\p{N}]--[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]]+(?:(?:['’](?=\p{L})|(?<=\p{N})[.,](?=\p{N}))[\p{L}\p{M}\p{N}]+)*/gv

const blockKinds: Record<string, Block['kind']> = {
  paragraph: 'paragraph',
  heading: 'heading',
  quote: 'quote',
  listitem: 'item',
}

type Context = Pick<Block, 'prompt' | 'part'>

function collectBlocks(node: DocumentNode, context: Context, blocks: Block[]): void {
  const kind = blockKinds[node.type]
  if (kind && !hasBlockChildren(node)) {
    const inline = inlineOf(node)
    blocks.push({ id: stateText(node, 'block'), kind, ...inline, ...context })
    return
  }
  const inner = { ...context, ...contextOf(node) }
  for (const child of node.children ?? []) collectBlocks(child, inner, blocks)
}

/** A list item that only wraps a nested list has no text of its own. */
function hasBlockChildren(node: DocumentNode): boolean {
  return (node.children ?? []).some(child => child.type === 'list' || child.type in blockKinds)
}

function contextOf(node: DocumentNode): Context {
  if (node.type === 'part') {
    const part = Part.safeParse(node.part)
    return part.success ? { part: part.data } : {}
  }
  if (node.type === 'prompt') {
    const lens = Lens.safeParse(node.lens)
    if (lens.success)
      return { prompt: { promptId: String(node.promptId), lens: lens.data, question: String(node.question) } }
  }
  return {}
}

function inlineOf(node: DocumentNode): Pick<Block, 'text' | 'sources'> {
  let text = ''
  const sources: Block['sources'] = []
  const visit = (child: DocumentNode): void => {
    if (child.type === 'linebreak') text += '\n'
    else if (typeof child.text === 'string') {
      const ids = sourceIdsOf(child)
      if (ids.length > 0) sources.push({ start: text.length, end: text.length + child.text.length, ids })
      text += child.text
    }
    for (const inner of child.children ?? []) visit(inner)
  }
  for (const child of node.children ?? []) visit(child)
  return { text, sources }
}

function stateOf(node: DocumentNode): Record<string, unknown> {
  const state = node.$
  return typeof state === 'object' && state !== null ? (state as Record<string, unknown>) : {}
}

function stateText(node: DocumentNode, key: string): string {
  const value = stateOf(node)[key]
  return typeof value === 'string' ? value : ''
}

function sourceIdsOf(node: DocumentNode): string[] {
  const ids = stateOf(node).sources
  return Array.isArray(ids) ? ids.filter(id => typeof id === 'string') : []
}

function isDocumentNode(value: unknown): value is DocumentNode {
  return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string'
}

function withinBounds(root: DocumentNode): boolean {
  let count = 0
  const visit = (node: unknown, depth: number): boolean => {
    if (!isDocumentNode(node) || depth > maxDepth || ++count > maxNodes) return false
    if (node.children === undefined) return true
    if (!Array.isArray(node.children)) return false
    // A loop, because `every` would pass over places that hold nothing.
    for (const child of node.children) if (!visit(child, depth + 1)) return false
    return true
  }
  return visit(root, 0)
}

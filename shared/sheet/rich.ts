import type { DocumentNode } from '../document.ts'

/** A run of text of one look. `format` holds the editor's bits. */
export type Inline = { text: string; format: number; href: string | null }

/** A person's own rich text in the form in which all papers write it. Unknown nodes leave their text. */
export type RichBlock =
  | { kind: 'paragraph' | 'quote' | 'code' | 'question'; inlines: Inline[] }
  | { kind: 'heading'; level: 1 | 2; inlines: Inline[] }
  | { kind: 'list'; style: 'bullet' | 'number' | 'check'; start: number; items: RichItem[] }

export type RichItem = { checked: boolean | null; inlines: Inline[]; inner: RichBlock[] }

/** The editor's text formats are bits of one number; these are the ones that ink can show, outermost first. */
export const textFormats = [
  [1, 'strong'],
  [2, 'em'],
  [4, 's'],
  [8, 'u'],
  [16, 'code'],
  [32, 'sub'],
  [64, 'sup'],
  [128, 'mark'],
] as const satisfies readonly (readonly [bit: number, tag: string])[]

export function richBlocksOf(nodes: readonly DocumentNode[]): RichBlock[] {
  return nodes.flatMap(blocksOfNode)
}

function blocksOfNode(node: DocumentNode): RichBlock[] {
  const children = node.children ?? []
  switch (node.type) {
    case 'heading':
      return [{ kind: 'heading', level: node.tag === 'h1' || node.tag === 'h2' ? 1 : 2, inlines: inlinesOf(children) }]
    case 'quote':
    case 'code':
      return [{ kind: node.type, inlines: inlinesOf(children) }]
    case 'list':
      return [listOf(node)]
    case 'prompt': {
      const question: Inline = { text: String(node.question ?? ''), format: 0, href: null }
      return [{ kind: 'question', inlines: [question] }, ...richBlocksOf(children)]
    }
    default:
      return othersOf(node)
  }
}

/** A paragraph, or a node that this version does not know: its blocks if it holds any, else its text. */
function othersOf(node: DocumentNode): RichBlock[] {
  const children = node.children ?? []
  if (children.some(child => child.children && child.type !== 'link' && child.type !== 'autolink'))
    return richBlocksOf(children)
  const inlines = typeof node.text === 'string' ? inlinesOf([node]) : inlinesOf(children)
  return inlines.length === 0 ? [] : [{ kind: 'paragraph', inlines }]
}

function listOf({ listType, start, children = [] }: DocumentNode): RichBlock {
  const style = listType === 'check' || listType === 'number' ? listType : 'bullet'
  return {
    kind: 'list',
    style,
    start: typeof start === 'number' && Number.isInteger(start) ? start : 1,
    items: children.map(itemOf),
  }
}

/** A list inside a list is kept in an item of its own, which has no text. */
function itemOf({ checked, children = [] }: DocumentNode): RichItem {
  const lists = children.filter(({ type }) => type === 'list')
  return {
    checked: typeof checked === 'boolean' ? checked : null,
    inlines: inlinesOf(children.filter(child => !lists.includes(child))),
    inner: lists.map(listOf),
  }
}

function inlinesOf(nodes: readonly DocumentNode[], href: string | null = null): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    if (node.type === 'linebreak') return [{ text: '\n', format: 0, href }]
    if (typeof node.text === 'string')
      return [{ text: node.text, format: typeof node.format === 'number' ? node.format : 0, href }]
    const isLink = node.type === 'link' || node.type === 'autolink'
    return inlinesOf(node.children ?? [], isLink ? printableAddress(node.url) : href)
  })
}

const printable = /^(?:https?:\/\/|mailto:)[^\s\p{C}]+$/iu

/** What the editor let through long ago or an import brought is looked at again: only web and mail addresses become links. */
function printableAddress(address: unknown): string | null {
  return typeof address === 'string' && address.length <= 2048 && printable.test(address) ? address : null
}

/** The text of some blocks, one string a block, item or line. */
export function richTexts(blocks: readonly RichBlock[]): string[] {
  return blocks.flatMap(block =>
    block.kind === 'list'
      ? block.items.flatMap(item => [textOf(item.inlines), ...richTexts(item.inner)])
      : [textOf(block.inlines)],
  )
}

function textOf(inlines: readonly Inline[]): string {
  return inlines.map(({ text }) => text).join('')
}

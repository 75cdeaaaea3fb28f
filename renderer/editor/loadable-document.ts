import type { DocumentNode, RichText } from '../../shared/document.ts'
import { Lens, Part } from '../../shared/part.ts'
import { isAllowedUrl } from './link-url.ts'
import { childrenOf, element, isNode, isRecord, lineBreak, textNode, textOf } from './serialised-node.ts'

export type CleanOptions = {
  /** False for what is pasted: a copy is another block and gets an id of its own. */
  ids: boolean
  parts: boolean
  sources: boolean
}

/** Deeper than this nothing but its text is kept. */
const deepest = 32

/** The document as the editor can show it. What it does not know becomes paragraphs of its text: nothing crashes, nothing is lost. */
export function loadableDocument(document: unknown, { parts } = { parts: true }): RichText {
  const root = isNode(document) ? document : isRecord(document) && isNode(document.root) ? document.root : null
  const children = cleanBlocks(root ? childrenOf(root) : [], { ids: true, parts, sources: true })
  return { root: { ...element('root'), children: children.length > 0 ? children : [element('paragraph')] } }
}

/** Blocks only, each of a type the editor knows, holding what that type may hold. */
export function cleanBlocks(
  nodes: DocumentNode[],
  options: CleanOptions,
  inside: Inside = 'root',
  depth = 0,
): DocumentNode[] {
  const blocks: DocumentNode[] = []
  let run: DocumentNode[] = []
  const closeRun = () => {
    if (run.length > 0) blocks.push({ ...element('paragraph'), children: run })
    run = []
  }
  for (const node of nodes) {
    if (isInline(node)) run.push(...cleanInline([node], options, depth))
    else {
      closeRun()
      blocks.push(...cleanBlock(node, options, inside, depth))
    }
  }
  closeRun()
  return blocks
}

/** Where blocks stand: a part only at the top, a prompt anywhere but in a prompt. */
type Inside = 'root' | 'part' | 'prompt'

function cleanBlock(node: DocumentNode, options: CleanOptions, inside: Inside, depth: number): DocumentNode[] {
  if (depth > deepest) return textBlocks(node)
  const children = childrenOf(node)
  switch (node.type) {
    case 'paragraph':
    case 'quote':
    case 'heading':
      return [
        {
          ...element(node.type),
          ...headingTag(node),
          ...textFormat(node),
          ...blockState(node, options),
          children: cleanInline(children, options, depth),
        },
      ]
    case 'list':
      return [cleanList(node, options, depth)]
    case 'prompt': {
      const prompt = inside === 'prompt' ? null : promptFields(node)
      if (!prompt) return cleanBlocks(children, options, inside, depth + 1)
      const answer = cleanBlocks(children, options, 'prompt', depth + 1)
      return [{ ...element('prompt'), ...prompt, ...blockState(node, options), children: answer }]
    }
    case 'part': {
      const part = Part.safeParse(node.part)
      const kept = options.parts && inside === 'root' && part.success
      const text = cleanBlocks(children, options, kept ? 'part' : inside, depth + 1)
      return kept
        ? [{ ...element('part'), part: part.data, children: text }]
        : text.filter(block => !isEmptyParagraph(block))
    }
    default:
      return unknownBlock(node, options, inside, depth)
  }
}

function unknownBlock(node: DocumentNode, options: CleanOptions, inside: Inside, depth: number): DocumentNode[] {
  if (childrenOf(node).length > 0) return cleanBlocks(childrenOf(node), options, inside, depth + 1)
  return typeof node.text === 'string' && node.text !== '' ? textBlocks(node) : []
}

function cleanList(node: DocumentNode, options: CleanOptions, depth: number): DocumentNode {
  const listType = node.listType === 'number' || node.listType === 'check' ? node.listType : 'bullet'
  const items = childrenOf(node).flatMap(child =>
    child.type === 'listitem'
      ? cleanItem(child, options, depth)
      : cleanItem({ type: 'listitem', children: [child] }, options, depth),
  )
  return {
    ...element('list'),
    listType,
    start: typeof node.start === 'number' && Number.isSafeInteger(node.start) ? node.start : 1,
    tag: listType === 'number' ? 'ol' : 'ul',
    children: items.map((item, at) => ({
      ...item,
      value: at + 1,
      ...(listType === 'check' && !holdsList(item) ? { checked: item.checked === true } : {}),
    })),
  }
}

/** A list item holds words or one nested list, so an item with both becomes two. */
function cleanItem(node: DocumentNode, options: CleanOptions, depth: number): DocumentNode[] {
  if (depth > deepest) return [{ ...element('listitem'), children: [textNode(textOf(node))] }]
  const items: DocumentNode[] = []
  const inline = childrenOf(node).filter(child => child.type !== 'list')
  const lists = childrenOf(node).filter(child => child.type === 'list')
  if (inline.length > 0 || lists.length === 0)
    items.push({
      ...element('listitem'),
      ...(node.checked === true ? { checked: true } : {}),
      ...blockState(node, options),
      children: cleanInline(inline, options, depth),
    })
  for (const [at, list] of lists.entries()) {
    const state = items.length === 0 && at === 0 ? blockState(node, options) : {}
    items.push({ ...element('listitem'), ...state, children: [cleanList(list, options, depth + 1)] })
  }
  return items
}

function cleanInline(nodes: DocumentNode[], options: CleanOptions, depth: number): DocumentNode[] {
  return nodes.flatMap((node, at) => {
    if (depth > deepest) return words(textOf(node))
    switch (node.type) {
      case 'linebreak':
        return [lineBreak]
      case 'tab':
        return [{ ...textNode('\t', formatOf(node)), type: 'tab', detail: 2 }]
      case 'text':
        return words(node.text, formatOf(node)).map(clean => ({ ...clean, ...sourceState(node, options) }))
      default:
        return cleanWrapper(node, at > 0, options, depth)
    }
  })
}

/** A link, or something unknown around words: its words stay. A block where words should be begins a new line. */
function cleanWrapper(node: DocumentNode, isLater: boolean, options: CleanOptions, depth: number): DocumentNode[] {
  const children = childrenOf(node)
  if (children.length === 0) return words(node.text)
  const inner = cleanInline(children, options, depth + 1)
  if (node.type === 'link' && typeof node.url === 'string' && isAllowedUrl(node.url)) {
    const link = { ...element('link'), rel: null, target: null, title: null, url: node.url, children: inner }
    return inner.length > 0 ? [link] : []
  }
  return isLater && !isInline(node) ? [lineBreak, ...inner] : inner
}

function words(text: unknown, format = 0): DocumentNode[] {
  return typeof text === 'string' && text !== '' ? [textNode(text.toWellFormed(), format)] : []
}

const inlineTypes = new Set(['text', 'linebreak', 'tab', 'link', 'autolink'])

function isInline(node: DocumentNode): boolean {
  return inlineTypes.has(node.type)
}

function isEmptyParagraph(block: DocumentNode): boolean {
  return block.type === 'paragraph' && childrenOf(block).length === 0
}

function holdsList(item: DocumentNode): boolean {
  return childrenOf(item)[0]?.type === 'list'
}

function headingTag(node: DocumentNode): { tag?: string } {
  if (node.type !== 'heading') return {}
  return { tag: node.tag === 'h1' || node.tag === 'h2' ? node.tag : 'h3' }
}

function textFormat(node: DocumentNode): Record<string, unknown> {
  return node.type === 'paragraph' ? { textFormat: integer(node.textFormat), textStyle: '' } : {}
}

function promptFields(node: DocumentNode): { promptId: string; lens: Lens; question: string } | null {
  const lens = Lens.safeParse(node.lens)
  if (!lens.success || typeof node.question !== 'string' || node.question === '') return null
  return { promptId: typeof node.promptId === 'string' ? node.promptId : '', lens: lens.data, question: node.question }
}

function blockState(node: DocumentNode, options: CleanOptions): { $?: { block: string } } {
  const state = isRecord(node.$) ? node.$ : {}
  return options.ids && typeof state.block === 'string' && state.block !== '' ? { $: { block: state.block } } : {}
}

function sourceState(node: DocumentNode, options: CleanOptions): { $?: { sources: string[] } } {
  const state = isRecord(node.$) ? node.$ : {}
  const sources = Array.isArray(state.sources) ? state.sources.filter(id => typeof id === 'string') : []
  return options.sources && sources.length > 0 ? { $: { sources } } : {}
}

function textBlocks(node: DocumentNode): DocumentNode[] {
  const text = textOf(node)
  return text === '' ? [] : [{ ...element('paragraph'), children: [textNode(text)] }]
}

function formatOf(node: DocumentNode): number {
  return integer(node.format)
}

function integer(value: unknown): number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : 0
}

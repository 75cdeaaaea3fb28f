import type { DocumentNode } from '../../shared/document.ts'
import { element } from './serialised-node.ts'

/** One line of pasted text, on its way to becoming a block. */
export type Line = {
  kind: 'paragraph' | 'heading' | 'quote' | 'item'
  /** Of a heading 1 to 3; of a list item its depth, from 1. */
  level?: number
  ordered?: boolean
  /** The number of the first item of its list, where that is not 1. */
  start?: number
  prompt?: { promptId: string; lens: string; question: string }
  content: DocumentNode[]
  ended?: boolean
}

/** Blocks of the editor; lines of one list and of one answer are gathered. Empty lines are left out. */
export function nodesFromLines(lines: Line[]): DocumentNode[] {
  const nodes: DocumentNode[] = []
  let group: Line[] = []
  const close = () => {
    nodes.push(...nodesOfGroup(group))
    group = []
  }
  for (const line of lines.map(trimmed)) {
    if (line.content.length === 0) continue
    const first = group[0]
    if (first && first.prompt !== line.prompt) close()
    group.push(line)
  }
  close()
  return nodes
}

function nodesOfGroup(group: Line[]): DocumentNode[] {
  const prompt = group[0]?.prompt
  const blocks = blocksOfLines(group)
  return prompt ? [{ ...element('prompt'), ...prompt, children: blocks }] : blocks
}

function blocksOfLines(lines: Line[]): DocumentNode[] {
  const blocks: DocumentNode[] = []
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]
    if (!line) break
    if (line.kind !== 'item') {
      blocks.push(blockOf(line))
      continue
    }
    const end = endOfList(lines, at)
    blocks.push(...listsOf(lines.slice(at, end)))
    at = end - 1
  }
  return blocks
}

function blockOf(line: Line): DocumentNode {
  if (line.kind === 'heading') return { ...element('heading'), tag: `h${line.level ?? 3}`, children: line.content }
  return { ...element(line.kind === 'quote' ? 'quote' : 'paragraph'), children: line.content }
}

function endOfList(lines: Line[], start: number): number {
  const next = lines.findIndex((line, at) => at > start && line.kind !== 'item')
  return next === -1 ? lines.length : next
}

/** Items of one level that are counted and items that are not make lists of their own. */
function listsOf(items: Line[]): DocumentNode[] {
  const level = Math.min(...items.map(item => item.level ?? 1))
  const lists: DocumentNode[] = []
  for (let at = 0; at < items.length; at++) {
    const item = items[at]
    if (!item) break
    const ordered = item.ordered === true
    const start = ordered ? (item.start ?? 1) : 1
    let list = lists.at(-1)
    if ((item.level ?? 1) > level) {
      const end = items.findIndex((other, index) => index > at && (other.level ?? 1) <= level)
      const nested = items.slice(at, end === -1 ? items.length : end)
      list ??= startList(lists, false, 1)
      for (const inner of listsOf(nested)) list.children?.push({ ...element('listitem'), children: [inner] })
      at += nested.length - 1
      continue
    }
    if (!list || (list.listType === 'number') !== ordered || list.start !== start) {
      list = startList(lists, ordered, start)
    }
    list.children?.push({ ...element('listitem'), children: item.content })
  }
  return lists
}

function startList(lists: DocumentNode[], ordered: boolean, start: number): DocumentNode {
  const list = { ...element('list'), listType: ordered ? 'number' : 'bullet', start, tag: ordered ? 'ol' : 'ul' }
  lists.push(list)
  return list
}

/** Without white space and line breaks at its ends. */
function trimmed(line: Line): Line {
  const content = [...line.content]
  while (isBlank(content.at(-1))) content.pop()
  while (isBlank(content[0])) content.shift()
  const last = content.at(-1)
  if (last?.type === 'text' && typeof last.text === 'string')
    content[content.length - 1] = { ...last, text: last.text.trimEnd() }
  return { ...line, content }
}

function isBlank(node: DocumentNode | undefined): boolean {
  if (!node) return false
  return node.type === 'linebreak' || (node.type === 'text' && typeof node.text === 'string' && node.text.trim() === '')
}

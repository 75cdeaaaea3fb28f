import {
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  type ElementNode,
  getDOMTextNode,
  type LexicalEditor,
} from 'lexical'
import { $findBlock } from './block-id.ts'

export type Mark = { blockId: string; start: number; end: number; kind: 'fault' | 'hint' | 'passage' }

/**
 * Draws marks over the text without touching the document, and takes the ones shown before away. Offsets count UTF-16 units of the
 * block's text, a line break as one. A mark whose block is gone is left out.
 */
export function showMarks(editor: LexicalEditor, marks: readonly Mark[]): void {
  clearMarks(editor)
  const shown: Shown[] = []
  editor.getEditorState().read(() => {
    for (const { kind, ...place } of marks) {
      const range = $domRange(editor, place)
      if (!range) continue
      highlightOf(kind).add(range)
      shown.push({ kind, range })
    }
  })
  shownBy.set(editor, shown)
}

export function clearMarks(editor: LexicalEditor): void {
  for (const { kind, range } of shownBy.get(editor) ?? []) highlightOf(kind).delete(range)
  shownBy.delete(editor)
}

/** Brings a passage into view and marks it. Answers whether it was found. */
export function scrollToPassage(editor: LexicalEditor, blockId: string, start: number, end: number): boolean {
  const range = editor.getEditorState().read(() => $domRange(editor, { blockId, start, end }))
  if (!range) return false
  const element = range.startContainer.parentElement
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches
  element?.scrollIntoView({ block: 'center', behavior: still ? 'auto' : 'smooth' })
  showMarks(editor, [{ blockId, start, end, kind: 'passage' }])
  return true
}

type Shown = { kind: Mark['kind']; range: Range }

const shownBy = new WeakMap<LexicalEditor, Shown[]>()

/** One registered highlight for each kind, shared by all editors: the registry belongs to the page. */
function highlightOf(kind: Mark['kind']): Highlight {
  const name = `editor-${kind}`
  const existing = CSS.highlights.get(name)
  if (existing) return existing
  const created = new Highlight()
  created.priority = kind === 'passage' ? 0 : 1
  CSS.highlights.set(name, created)
  return created
}

function $domRange(editor: LexicalEditor, { blockId, start, end }: Omit<Mark, 'kind'>): Range | null {
  const block = $findBlock(editor, blockId)
  if (!block) return null
  const from = $domPoint(editor, block, start)
  const to = $domPoint(editor, block, end)
  if (!from || !to) return null
  const range = document.createRange()
  range.setStart(...from)
  range.setEnd(...to)
  return range
}

/** The place in the page that an offset of the block's text falls on; past the end, its end. */
function $domPoint(editor: LexicalEditor, block: ElementNode, offset: number): [Node, number] | null {
  let left = offset
  let last: [Node, number] | null = null
  for (const leaf of $leavesOf(block)) {
    const size = leaf.length
    const element = leaf.key === null ? null : editor.getElementByKey(leaf.key)
    const text = element && getDOMTextNode(element)
    if (text) {
      if (left <= size) return [text, Math.min(left, text.length)]
      last = [text, text.length]
    }
    left -= size
  }
  return last
}

/** Text nodes and line breaks in reading order; a line break has no key and counts as one. */
function $leavesOf(node: ElementNode): { key: string | null; length: number }[] {
  return node.getChildren().flatMap(child => {
    if ($isTextNode(child)) return [{ key: child.getKey(), length: child.getTextContentSize() }]
    if ($isLineBreakNode(child)) return [{ key: null, length: 1 }]
    return $isElementNode(child) ? $leavesOf(child) : []
  })
}

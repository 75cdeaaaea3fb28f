import {
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  type ElementNode,
  getDOMTextNode,
  type LexicalEditor,
} from 'lexical'
import { $findBlock } from './block-id.ts'

export type Mark = {
  blockId: string
  start: number
  end: number
  kind: 'fault' | 'hint' | 'passage' | 'changed' | 'missing'
}

/**
 * Draws marks over the text without touching the document, and takes the ones shown before away. Offsets count UTF-16 units of the
 * block's text, a line break as one. A mark whose block is gone is left out.
 */
export function showMarks(editor: LexicalEditor, marks: readonly Mark[]): void {
  draw(editor, marksOf, marks)
}

/** Brings a passage into view and marks it until the text changes. Answers whether it was found. */
export function scrollToPassage(editor: LexicalEditor, blockId: string, start: number, end: number): boolean {
  draw(editor, passageOf, [{ blockId, start, end, kind: 'passage' }])
  const range = passageOf.get(editor)?.[0]?.range
  if (!range) return false
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches
  range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: still ? 'auto' : 'smooth' })
  const stop = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
    if (dirtyElements.size === 0 && dirtyLeaves.size === 0) return
    stop()
    erase(editor, passageOf)
  })
  return true
}

export function clearMarks(editor: LexicalEditor): void {
  erase(editor, marksOf)
  erase(editor, passageOf)
}

type Shown = { kind: Mark['kind']; range: Range }
type ShownBy = WeakMap<LexicalEditor, Shown[]>

const marksOf: ShownBy = new WeakMap()
const passageOf: ShownBy = new WeakMap()

function draw(editor: LexicalEditor, shownBy: ShownBy, marks: readonly Mark[]): void {
  erase(editor, shownBy)
  const shown = editor.getEditorState().read(() =>
    marks.flatMap(({ kind, ...place }) => {
      const range = $domRange(editor, place)
      return range ? [{ kind, range }] : []
    }),
  )
  for (const { kind, range } of shown) highlightOf(kind).add(range)
  shownBy.set(editor, shown)
}

function erase(editor: LexicalEditor, shownBy: ShownBy): void {
  for (const { kind, range } of shownBy.get(editor) ?? []) highlightOf(kind).delete(range)
  shownBy.delete(editor)
}

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

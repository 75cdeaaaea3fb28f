import {
  $getRoot,
  $getSelection,
  $isElementNode,
  $isLineBreakNode,
  $isRangeSelection,
  $isTextNode,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
  type TextNode,
} from 'lexical'
import { $blockIdOf, $findBlock } from './block-id.ts'

/** Some words of one block. Offsets count UTF-16 units of the block's text, a line break as one. */
export type Stretch = { blockId: string; start: number; end: number }

type Leaf = { node: LexicalNode; start: number; end: number }

/** Text nodes and line breaks of a block in reading order, with where they stand in its text. */
export function $leavesOf(block: ElementNode, from = 0): Leaf[] {
  const leaves: Leaf[] = []
  let start = from
  for (const child of block.getChildren()) {
    const inner = $isElementNode(child) ? $leavesOf(child, start) : $leafOf(child, start)
    leaves.push(...inner)
    start = inner.at(-1)?.end ?? start
  }
  return leaves
}

function $leafOf(node: LexicalNode, start: number): Leaf[] {
  if ($isTextNode(node)) return [{ node, start, end: start + node.getTextContentSize() }]
  return $isLineBreakNode(node) ? [{ node, start, end: start + 1 }] : []
}

/** The text nodes that hold exactly these words, cut out where they are only a piece of one. Nothing where the block is gone. */
export function $cutOut(editor: LexicalEditor, { blockId, start, end }: Stretch): TextNode[] {
  const block = $findBlock(editor, blockId)
  if (!block || end <= start) return []
  return $leavesOf(block).flatMap(leaf => {
    const { node } = leaf
    if (!$isTextNode(node) || leaf.end <= start || leaf.start >= end) return []
    const from = Math.max(0, start - leaf.start)
    const to = Math.min(leaf.end, end) - leaf.start
    const pieces = node.splitText(from, to)
    const piece = pieces[from > 0 ? 1 : 0]
    return piece ? [piece] : []
  })
}

/** The words that are selected, in the blocks that they touch; a caret alone is a stretch without words. */
export function selectedStretches(editor: LexicalEditor): Stretch[] {
  return editor.getEditorState().read(() => {
    const selection = $getSelection()
    if (!$isRangeSelection(selection)) return []
    const [first, last] = selection.isBackward()
      ? [selection.focus, selection.anchor]
      : [selection.anchor, selection.focus]
    const blocks = $blocksIn($getRoot())
    const from = $placeOf(blocks, first)
    const to = $placeOf(blocks, last)
    if (!from || !to) return []
    return blocks.slice(from.at, to.at + 1).map((block, index, all) => ({
      blockId: $blockIdOf(block),
      start: index === 0 ? from.offset : 0,
      end: index === all.length - 1 ? to.offset : ($leavesOf(block).at(-1)?.end ?? 0),
    }))
  })
}

type Point = { key: string; offset: number; type: 'text' | 'element'; getNode: () => LexicalNode }

function $placeOf(blocks: readonly ElementNode[], point: Point): { at: number; offset: number } | null {
  const node = point.getNode()
  const at = blocks.findIndex(block => block.is(node) || block.isParentOf(node))
  const block = blocks[at]
  if (!block) return null
  const leaves = $leavesOf(block)
  if (point.type === 'text') return { at, offset: (leaves.find(leaf => leaf.node.is(node))?.start ?? 0) + point.offset }
  const next = $isElementNode(node) ? node.getChildAtIndex(point.offset) : null
  const after = leaves.find(leaf => next !== null && (leaf.node.is(next) || next.isParentOf(leaf.node)))
  return { at, offset: after?.start ?? (block.is(node) ? (leaves.at(-1)?.end ?? 0) : 0) }
}

/** The innermost elements with an id: those that hold text rather than other blocks. */
function $blocksIn(node: ElementNode): ElementNode[] {
  const inner = node.getChildren().filter($isElementNode).flatMap($blocksIn)
  if (inner.length > 0) return inner
  return $blockIdOf(node) === '' ? [] : [node]
}

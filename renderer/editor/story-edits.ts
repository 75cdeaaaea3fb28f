import { $createListItemNode, $isListNode } from '@lexical/list'
import {
  $createParagraphNode,
  $createTextNode,
  $isParagraphNode,
  $isTextNode,
  type ElementNode,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type TextNode,
} from 'lexical'
import type { Part } from '../../shared/part.ts'
import { $findBlock } from './block-id.ts'
import { $findPart } from './parts.ts'
import { $setSources, $sourcesOf } from './sources.ts'
import { $cutOut, $leavesOf, type Stretch } from './stretch.ts'

/** Puts a sentence of the person's own at the end of a part, or after a place in it, with the caret behind it. */
export function putSentence(editor: LexicalEditor, text: string, part: Part, after?: Omit<Stretch, 'start'>): void {
  editor.update(
    () => {
      const block = after ? $findBlock(editor, after.blockId) : null
      const node = block && after ? $insertAt(block, after.end, text) : $appendTo($findPart(part), text)
      node?.selectEnd()
    },
    { tag: HISTORY_PUSH_TAG },
  )
  editor.focus()
}

/** Writes other words in the place of some; what these came from, the new ones come from too. */
export function replaceStretch(editor: LexicalEditor, stretch: Stretch, text: string): void {
  editor.update(
    () => {
      const [first, ...rest] = $cutOut(editor, stretch)
      if (!first) return
      const sources = new Set([first, ...rest].flatMap($sourcesOf))
      for (const node of rest) node.remove()
      $setSources(first, [...sources])
      first.setTextContent(text)
      first.selectEnd()
    },
    { tag: HISTORY_PUSH_TAG },
  )
  editor.focus()
}

/** Ties words to sources, beside those they have; `instead` takes others off them. */
export function tieSources(
  editor: LexicalEditor,
  stretch: Stretch,
  ids: readonly string[],
  instead: readonly string[] = [],
): void {
  editor.update(
    () => {
      for (const node of $cutOut(editor, stretch))
        $setSources(node, [...new Set([...$sourcesOf(node).filter(id => !instead.includes(id)), ...ids])])
    },
    { tag: HISTORY_PUSH_TAG, discrete: true },
  )
}

function $insertAt(block: ElementNode, offset: number, text: string): TextNode {
  const leaf = $leavesOf(block).findLast(({ node, start }) => $isTextNode(node) && start < offset)
  if (!leaf || !$isTextNode(leaf.node)) return $appendText(block, text)
  const [before = leaf.node, rest] = leaf.node.splitText(offset - leaf.start)
  const following = rest?.getTextContent() ?? ''
  const added = $createTextNode(` ${text}${following !== '' && !/^\s/.test(following) ? ' ' : ''}`)
  // Inside a link it would become a part of it.
  const anchor = before.getParent()?.is(block) ? before : (before.getParent() ?? before)
  anchor.insertAfter(added)
  return added
}

function $appendTo(part: ElementNode | null, text: string): TextNode | null {
  if (!part) return null
  const last = part.getLastChild()
  if ($isParagraphNode(last)) return $appendText(last, text)
  if ($isListNode(last)) {
    const item = $createListItemNode()
    last.append(item)
    return $appendText(item, text)
  }
  const paragraph = $createParagraphNode()
  part.append(paragraph)
  return $appendText(paragraph, text)
}

function $appendText(block: ElementNode, text: string): TextNode {
  const before = block.getTextContent()
  const node = $createTextNode(before === '' || /\s$/.test(before) ? text : ` ${text}`)
  block.append(node)
  return node
}

/** Where a part is drawn, so that something may stand under its words. */
export function partElement(editor: LexicalEditor, part: Part): HTMLElement | null {
  return editor.getEditorState().read(() => {
    const node = $findPart(part)
    return node && editor.getElementByKey(node.getKey())
  })
}

/** Puts the caret before some words. */
export function moveCaret(editor: LexicalEditor, { blockId, start }: Stretch): void {
  editor.update(() => {
    const block = $findBlock(editor, blockId)
    const leaf = block && $leavesOf(block).find(({ node, end }) => $isTextNode(node) && start < end)
    if (leaf && $isTextNode(leaf.node)) leaf.node.select(start - leaf.start, start - leaf.start)
    else block?.selectEnd()
  })
  editor.focus()
}

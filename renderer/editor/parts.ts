import {
  $createParagraphNode,
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $isDecoratorNode,
  $isElementNode,
  $isRangeSelection,
  COMMAND_PRIORITY_LOW,
  defineExtension,
  type ElementNode,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_LEFT_COMMAND,
  KEY_ARROW_RIGHT_COMMAND,
  KEY_ARROW_UP_COMMAND,
  type LexicalCommand,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  RootNode,
} from 'lexical'
import { type Part, parts } from '../../shared/part.ts'
import { $selectionAtEdge } from './boundary.ts'
import { $createPartNode, $isPartNode, type PartNode } from './part-node.ts'

/** The document of a story: exactly the five parts, in their order, whatever was pasted, deleted or loaded. */
export const PartsExtension = defineExtension({
  name: 'throughline/parts',
  register: editor =>
    mergeRegister(
      editor.registerNodeTransform(RootNode, $keepFiveParts),
      $onArrow(editor, KEY_ARROW_DOWN_COMMAND, 'end'),
      $onArrow(editor, KEY_ARROW_RIGHT_COMMAND, 'end'),
      $onArrow(editor, KEY_ARROW_UP_COMMAND, 'start'),
      $onArrow(editor, KEY_ARROW_LEFT_COMMAND, 'start'),
    ),
})

/** The part of the story that holds a node. */
export function $partOf(node: LexicalNode): PartNode | null {
  for (let at: LexicalNode | null = node; at; at = at.getParent()) if ($isPartNode(at)) return at
  return null
}

export function $findPart(part: Part): PartNode | null {
  return (
    $getRoot()
      .getChildren()
      .filter($isPartNode)
      .find(node => node.getPart() === part) ?? null
  )
}

/** "46 words · 20 s", drawn in the header of each part. */
export function showPartCounts(editor: LexicalEditor, counts: Record<Part, number>, wordsPerMinute: number): void {
  editor.getEditorState().read(() => {
    for (const node of $getRoot().getChildren()) {
      const part = $isPartNode(node) ? node.getPart() : undefined
      const place = part && editor.getElementByKey(node.getKey())?.querySelector('.editor-part-counts')
      if (!place) continue
      const text = countsText(counts[part], wordsPerMinute)
      if (place.textContent !== text) place.textContent = text
    }
  })
}

function countsText(words: number, wordsPerMinute: number): string {
  if (words === 0) return ''
  const seconds = Math.round((words / wordsPerMinute) * 60)
  return `${words} ${words === 1 ? 'word' : 'words'} · ${seconds} s`
}

function $keepFiveParts(root: RootNode): void {
  const children = root.getChildren()
  if (
    children.length === parts.length &&
    children.every((child, at) => $isPartNode(child) && child.getPart() === parts[at])
  )
    return
  const selection = $getSelection()
  const selectedKey = $isRangeSelection(selection) ? selection.anchor.key : null
  const kept = $collectParts(children)
  root.splice(
    0,
    root.getChildrenSize(),
    parts.map(part => kept.get(part) ?? $createPartNode(part).append($createParagraphNode())),
  )
  if (selectedKey !== null && !$isInsidePart(selectedKey)) $firstPart(root)?.selectStart()
}

/** Text outside a part goes to the end of the part before it; of two parts of one name the second flows into the first. */
function $collectParts(children: LexicalNode[]): Map<Part, PartNode> {
  const kept = new Map<Part, PartNode>()
  let into: PartNode | null = null
  for (const child of children) {
    const part = $isPartNode(child) ? child.getPart() : undefined
    if ($isPartNode(child) && part && !kept.has(part)) {
      kept.set(part, child)
      into = child
      continue
    }
    const target: PartNode = (part ? kept.get(part) : undefined) ?? into ?? $openPart(kept, 'situation')
    into = target
    if ($isPartNode(child)) $moveText(child.getChildren(), target)
    else $moveText([child], target)
  }
  return kept
}

function $openPart(kept: Map<Part, PartNode>, part: Part): PartNode {
  const node = $createPartNode(part)
  kept.set(part, node)
  return node
}

function $moveText(blocks: LexicalNode[], target: PartNode): void {
  for (const block of blocks) {
    if (block.getTextContent().trim() === '') continue
    if ($isElementNode(block) || $isDecoratorNode(block)) target.append(block)
    else target.append($createParagraphNode().append(block))
  }
}

function $firstPart(root: ElementNode): PartNode | null {
  const first = root.getFirstChild()
  return $isPartNode(first) ? first : null
}

function $isInsidePart(key: string): boolean {
  const node = $getNodeByKey(key)
  return node !== null && $partOf(node) !== null
}

/** At the edge of a part the caret goes straight to the next one; there is no place to write between two parts. */
function $onArrow(editor: LexicalEditor, command: LexicalCommand<KeyboardEvent>, edge: 'start' | 'end'): () => void {
  return editor.registerCommand(
    command,
    event => {
      const selection = $getSelection()
      if (event.shiftKey || !$isRangeSelection(selection)) return false
      const part = $partOf(selection.anchor.getNode())
      if (!part || !$selectionAtEdge(part, edge)) return false
      const next = edge === 'end' ? part.getNextSibling() : part.getPreviousSibling()
      if (!$isPartNode(next)) return false
      event.preventDefault()
      if (edge === 'end') next.selectStart()
      else next.selectEnd()
      return true
    },
    COMMAND_PRIORITY_LOW,
  )
}

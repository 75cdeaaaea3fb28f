import { $isAtEdgeOfElement } from '@lexical/selection'
import {
  $findMatchingParent,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  COMMAND_PRIORITY_LOW,
  DELETE_CHARACTER_COMMAND,
  DELETE_LINE_COMMAND,
  DELETE_WORD_COMMAND,
  defineExtension,
  type ElementNode,
  type LexicalNode,
  mergeRegister,
  type RangeSelection,
} from 'lexical'
import { $isPartNode } from './part-node.ts'
import { $isPromptNode } from './prompt.ts'

/** Deleting never reaches through the edge of a part or an answer: what is beyond stays what it is. */
export const BoundaryExtension = defineExtension({
  name: 'throughline/boundary',
  register: editor =>
    mergeRegister(
      ...[DELETE_CHARACTER_COMMAND, DELETE_WORD_COMMAND, DELETE_LINE_COMMAND].map(command =>
        editor.registerCommand(command, isBackward => $stopAtEdge(isBackward), COMMAND_PRIORITY_LOW),
      ),
    ),
})

/** The innermost part or answer around a node. */
export function $enclosureOf(node: LexicalNode): ElementNode | null {
  const found = $findMatchingParent(node, parent => $isPartNode(parent) || $isPromptNode(parent))
  return $isElementNode(found) ? found : null
}

/** The collapsed selection when it stands at the very start or end of `element`. */
export function $selectionAtEdge(element: ElementNode, edge: 'start' | 'end'): RangeSelection | null {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null
  return $isAtEdgeOfElement(selection.anchor, element, edge === 'start' ? 'previous' : 'next') ? selection : null
}

function $stopAtEdge(isBackward: boolean): boolean {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return false
  const enclosure = $enclosureOf(selection.anchor.getNode())
  if (!enclosure || !$selectionAtEdge(enclosure, isBackward ? 'start' : 'end')) return false
  if (isBackward) $collapseWithin(selection, enclosure)
  return true
}

/** A heading or list item at the start becomes plain text first; an empty answer then goes away. */
function $collapseWithin(selection: RangeSelection, enclosure: ElementNode): void {
  for (let node: LexicalNode | null = selection.anchor.getNode(); node; node = node.getParent()) {
    if ($isElementNode(node) && node.collapseAtStart(selection)) return
    if (node.is(enclosure)) return
  }
}

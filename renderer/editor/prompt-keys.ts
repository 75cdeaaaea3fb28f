import {
  $createParagraphNode,
  $getSelection,
  $isParagraphNode,
  $isRangeSelection,
  COMMAND_PRIORITY_LOW,
  defineExtension,
  INSERT_PARAGRAPH_COMMAND,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_UP_COMMAND,
  mergeRegister,
} from 'lexical'
import { $enclosureOf, $selectionAtEdge, BoundaryExtension } from './boundary.ts'
import { $isPromptNode, PromptNode } from './prompt.ts'

/** A question of the guide with its answer, and the keys that lead out of it. */
export const PromptExtension = defineExtension({
  name: 'throughline/prompt',
  nodes: () => [PromptNode],
  dependencies: [BoundaryExtension],
  register: editor =>
    mergeRegister(
      editor.registerCommand(INSERT_PARAGRAPH_COMMAND, $leaveOnSecondEnter, COMMAND_PRIORITY_LOW),
      editor.registerCommand(KEY_ARROW_DOWN_COMMAND, event => $writeBeyond(event, 'end'), COMMAND_PRIORITY_LOW),
      editor.registerCommand(KEY_ARROW_UP_COMMAND, event => $writeBeyond(event, 'start'), COMMAND_PRIORITY_LOW),
    ),
})

function $promptAtCaret(): PromptNode | null {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null
  const enclosure = $enclosureOf(selection.anchor.getNode())
  return $isPromptNode(enclosure) ? enclosure : null
}

/** Enter on an empty last line of an answer goes on below it. */
function $leaveOnSecondEnter(): boolean {
  const prompt = $promptAtCaret()
  const last = prompt?.getLastChild()
  if (!prompt || !$isParagraphNode(last) || !last.isEmpty() || prompt.getChildrenSize() < 2) return false
  if (!$selectionAtEdge(prompt, 'end')) return false
  const next = $createParagraphNode()
  last.remove()
  prompt.insertAfter(next)
  next.select()
  return true
}

/** An answer at the very top or bottom of the text would leave nowhere to write beside it: the arrow makes a line. */
function $writeBeyond(event: KeyboardEvent, edge: 'start' | 'end'): boolean {
  const prompt = $promptAtCaret()
  if (event.shiftKey || !prompt || !$selectionAtEdge(prompt, edge)) return false
  if ((edge === 'end' ? prompt.getNextSibling() : prompt.getPreviousSibling()) !== null) return false
  event.preventDefault()
  const line = $createParagraphNode()
  if (edge === 'end') prompt.insertAfter(line)
  else prompt.insertBefore(line)
  line.select()
  return true
}

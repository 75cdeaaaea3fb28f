import { $getListDepth, $isListItemNode, $isListNode, ListExtension, type ListItemNode } from '@lexical/list'
import {
  $findMatchingParent,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_LOW,
  configExtension,
  defineExtension,
  INDENT_CONTENT_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  OUTDENT_CONTENT_COMMAND,
} from 'lexical'
import { CheckListsExtension } from './check-list.ts'

const deepest = 5

/** Tab and Shift+Tab nest list items; anywhere else Tab moves the focus on, so that the keyboard is never trapped. */
export const ListsExtension = defineExtension({
  name: 'throughline/lists',
  dependencies: [configExtension(ListExtension, { hasStrictIndent: true }), CheckListsExtension],
  register: editor => editor.registerCommand(KEY_TAB_COMMAND, event => $nest(editor, event), COMMAND_PRIORITY_LOW),
})

function $nest(editor: LexicalEditor, event: KeyboardEvent): boolean {
  const item = $itemAtSelection()
  if (!item) return false
  const list = item.getParent()
  const depth = $isListNode(list) ? $getListDepth(list) : 1
  const possible = event.shiftKey ? depth > 1 : depth < deepest && item.getPreviousSibling() !== null
  if (!possible) return false
  event.preventDefault()
  return editor.dispatchCommand(event.shiftKey ? OUTDENT_CONTENT_COMMAND : INDENT_CONTENT_COMMAND, undefined)
}

function $itemAtSelection(): ListItemNode | null {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return null
  const found = $findMatchingParent(selection.anchor.getNode(), $isListItemNode)
  return $isListItemNode(found) ? found : null
}

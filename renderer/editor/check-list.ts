import { DOMRenderExtension, domOverride } from '@lexical/html'
import { $isListItemNode, $isListNode, CheckListExtension, ListItemNode, ListNode } from '@lexical/list'
import {
  $getNearestNodeFromDOMNode,
  COMMAND_PRIORITY_NORMAL,
  configExtension,
  defineExtension,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_LEFT_COMMAND,
  KEY_ARROW_RIGHT_COMMAND,
  KEY_ARROW_UP_COMMAND,
  KEY_ESCAPE_COMMAND,
  KEY_SPACE_COMMAND,
  type LexicalEditor,
  mergeRegister,
} from 'lexical'

/**
 * In a checklist each item is a checkbox, which the item of an HTML list may not be; so it is drawn without one. Lexical's own
 * keys look for the HTML list, so those of a focused checkbox are here: Space ticks it, the arrows and Escape lead back to the words.
 */
export const CheckListsExtension = defineExtension({
  name: 'throughline/check-lists',
  dependencies: [
    CheckListExtension,
    configExtension(DOMRenderExtension, {
      overrides: [
        domOverride([ListNode], {
          $createDOM: (node, $next) => {
            const list = $next()
            if (node.getListType() !== 'check') return list
            const group = plainElement(list)
            group.setAttribute('role', 'group')
            group.setAttribute('aria-label', 'Checklist')
            // Lexical's checklist finds its items by this.
            return Object.assign(group, { __lexicalListType: 'check' })
          },
        }),
        domOverride([ListItemNode], {
          $createDOM: (node, $next) => {
            const item = $next()
            const list = node.getParent()
            return $isListNode(list) && list.getListType() === 'check' ? plainElement(item) : item
          },
        }),
      ],
    }),
  ],
  register: editor =>
    mergeRegister(
      editor.registerCommand(KEY_SPACE_COMMAND, event => $tick(editor, event), COMMAND_PRIORITY_NORMAL),
      ...leavingKeys.map(key =>
        editor.registerCommand(key, () => (focusedItem(editor) ? returnFocus(editor) : false), COMMAND_PRIORITY_NORMAL),
      ),
    ),
})

const leavingKeys = [
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_LEFT_COMMAND,
  KEY_ARROW_RIGHT_COMMAND,
  KEY_ARROW_UP_COMMAND,
  KEY_ESCAPE_COMMAND,
]

function $tick(editor: LexicalEditor, event: KeyboardEvent): boolean {
  const element = focusedItem(editor)
  const item = element && $getNearestNodeFromDOMNode(element)
  if (!$isListItemNode(item) || !editor.isEditable()) return false
  event.preventDefault()
  item.toggleChecked()
  return true
}

function focusedItem(editor: LexicalEditor): Element | null {
  const focused = document.activeElement
  return focused?.role === 'checkbox' && editor.getRootElement()?.contains(focused) ? focused : null
}

/** Not handled yet: the caret still moves as the key says. */
function returnFocus(editor: LexicalEditor): false {
  editor.getRootElement()?.focus()
  return false
}

function plainElement(element: HTMLElement): HTMLElement {
  const plain = document.createElement('div')
  for (const { name, value } of element.attributes)
    if (name !== 'style' && name !== 'value') plain.setAttribute(name, value)
  return plain
}

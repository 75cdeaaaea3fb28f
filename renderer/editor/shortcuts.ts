import {
  COMMAND_PRIORITY_HIGH,
  COMMAND_PRIORITY_NORMAL,
  defineExtension,
  IS_APPLE,
  KEY_DOWN_COMMAND,
  KEY_ENTER_COMMAND,
  type LexicalEditor,
  mergeRegister,
} from 'lexical'
import { type Action, actions, perform } from './actions.ts'

/** Formats by key, the same list that the toolbar shows. Ctrl is Cmd on a Mac. */
export const ShortcutsExtension = defineExtension({
  name: 'throughline/shortcuts',
  register: editor =>
    mergeRegister(
      editor.registerCommand(KEY_ENTER_COMMAND, leaveToApp, COMMAND_PRIORITY_HIGH),
      editor.registerCommand(KEY_DOWN_COMMAND, event => performByKey(editor, event), COMMAND_PRIORITY_NORMAL),
    ),
})

function performByKey(editor: LexicalEditor, event: KeyboardEvent): boolean {
  const action = actions.find(({ keys }) => keys && isPressed(keys, event))
  if (!action || !editor.isEditable()) return false
  event.preventDefault()
  perform(editor, action.id)
  return true
}

/** Digits by their place, for with Shift each keyboard writes another sign there. What AltGr writes is text. */
function isPressed({ key, shift = false, alt = false }: NonNullable<Action['keys']>, event: KeyboardEvent): boolean {
  const held = IS_APPLE ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey
  if (!held || event.shiftKey !== shift || event.altKey !== alt || event.getModifierState('AltGraph')) return false
  return event.key.toLowerCase() === key || event.code === `Digit${key}`
}

/** Ctrl (Cmd) and Enter is a command of the app, not a new line. */
function leaveToApp(event: KeyboardEvent | null): boolean {
  if (!event?.ctrlKey && !event?.metaKey) return false
  event.preventDefault()
  return true
}

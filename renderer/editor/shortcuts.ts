import { KeyboardShortcutsExtension } from '@lexical/extension'
import {
  COMMAND_PRIORITY_EDITOR,
  COMMAND_PRIORITY_HIGH,
  CONTROL_OR_META,
  configExtension,
  createCommand,
  defineExtension,
  KEY_ENTER_COMMAND,
  type KeyboardShortcut,
  type LexicalCommand,
  mergeRegister,
} from 'lexical'
import { type Action, actions, perform } from './actions.ts'

const commands = new Map<string, LexicalCommand<KeyboardEvent>>()

/** Formats by key, the same list that the toolbar shows. Ctrl is Cmd on a Mac. */
export const ShortcutsExtension = defineExtension({
  name: 'throughline/shortcuts',
  dependencies: [
    configExtension(KeyboardShortcutsExtension, {
      shortcuts: Object.fromEntries(actions.flatMap(action => shortcutOf(action) ?? [])),
    }),
  ],
  register: editor =>
    mergeRegister(
      editor.registerCommand(KEY_ENTER_COMMAND, leaveToApp, COMMAND_PRIORITY_HIGH),
      ...actions.map(action =>
        editor.registerCommand(
          commandOf(action),
          event => {
            event.preventDefault()
            perform(editor, action.id)
            return true
          },
          COMMAND_PRIORITY_EDITOR,
        ),
      ),
    ),
})

/** Ctrl (Cmd) and Enter is a command of the app, not a new line. */
function leaveToApp(event: KeyboardEvent | null): boolean {
  if (!event?.ctrlKey && !event?.metaKey) return false
  event.preventDefault()
  return true
}

function commandOf(action: Action): LexicalCommand<KeyboardEvent> {
  const command = commands.get(action.id) ?? createCommand<KeyboardEvent>(`format-${action.id}`)
  commands.set(action.id, command)
  return command
}

function shortcutOf(action: Action): [string, KeyboardShortcut][] | null {
  if (!action.keys) return null
  const { key, shift = false, alt = false } = action.keys
  const shortcut = { key, modifiers: { ...CONTROL_OR_META, shiftKey: shift, altKey: alt }, command: commandOf(action) }
  return [[`throughline/${action.id}`, shortcut]]
}

import { ActionIcon, Tooltip } from '@mantine/core'
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBlockquote,
  IconBold,
  IconCode,
  IconH2,
  IconH3,
  IconItalic,
  IconLink,
  IconList,
  IconListCheck,
  IconListNumbers,
  IconStrikethrough,
  IconUnderline,
  type TablerIcon,
} from '@tabler/icons-react'
import {
  CAN_REDO_COMMAND,
  CAN_UNDO_COMMAND,
  COMMAND_PRIORITY_EDITOR,
  IS_APPLE,
  type LexicalCommand,
  type LexicalEditor,
  mergeRegister,
} from 'lexical'
import { type KeyboardEvent, useEffect, useState } from 'react'
import { $activeActions, type Action, type ActionId, actions, perform } from './actions.ts'

const icons: Record<ActionId, TablerIcon> = {
  bold: IconBold,
  italic: IconItalic,
  underline: IconUnderline,
  strikethrough: IconStrikethrough,
  code: IconCode,
  h2: IconH2,
  h3: IconH3,
  bullet: IconList,
  number: IconListNumbers,
  check: IconListCheck,
  quote: IconBlockquote,
  link: IconLink,
  undo: IconArrowBackUp,
  redo: IconArrowForwardUp,
}

/** Where a group of tools begins. */
const groupStarts: ReadonlySet<ActionId> = new Set<ActionId>(['h2', 'link', 'undo'])

/** The formatting tools of an editor: one stop for Tab, arrows within. */
export function Toolbar({ editor, label }: { editor: LexicalEditor; label: string }) {
  const state = useToolbarState(editor)
  const [stop, setStop] = useState<ActionId>('bold')
  return (
    <div className="editor-toolbar" role="toolbar" aria-label={`Formatting: ${label}`} onKeyDown={moveFocus}>
      {actions.map(action => (
        <Tool
          key={action.id}
          action={action}
          pressed={state.active.has(action.id)}
          disabled={(action.id === 'undo' && !state.canUndo) || (action.id === 'redo' && !state.canRedo)}
          isStop={stop === action.id}
          onFocus={() => setStop(action.id)}
          onPress={() => perform(editor, action.id)}
        />
      ))}
    </div>
  )
}

type ToolProps = {
  action: Action
  pressed: boolean
  disabled: boolean
  isStop: boolean
  onFocus: () => void
  onPress: () => void
}

function Tool({ action, pressed, disabled, isStop, onFocus, onPress }: ToolProps) {
  const Icon = icons[action.id]
  const toggles = action.id !== 'undo' && action.id !== 'redo'
  return (
    <Tooltip label={`${action.name} · ${IS_APPLE ? '⌘' : 'Ctrl'} ${action.shownKeys}`} openDelay={500}>
      <ActionIcon
        variant="subtle"
        size={28}
        className="editor-tool"
        data-group-start={groupStarts.has(action.id) || undefined}
        aria-label={action.name}
        {...(toggles ? { 'aria-pressed': pressed } : {})}
        aria-disabled={disabled || undefined}
        tabIndex={isStop ? 0 : -1}
        onFocus={onFocus}
        // The selection stays in the text while its formatting changes.
        onMouseDown={event => event.preventDefault()}
        onClick={disabled ? undefined : onPress}
      >
        <Icon size={17} stroke={1.7} aria-hidden />
      </ActionIcon>
    </Tooltip>
  )
}

type ToolbarState = { active: ReadonlySet<ActionId>; canUndo: boolean; canRedo: boolean }

const nothing: ToolbarState = { active: new Set(), canUndo: false, canRedo: false }

/** Rendered anew only when what is pressed changes, not with every key. */
function useToolbarState(editor: LexicalEditor): ToolbarState {
  const [state, setState] = useState(nothing)
  useEffect(() => {
    const note = (part: Partial<ToolbarState>) =>
      setState(now => (isSame({ ...now, ...part }, now) ? now : { ...now, ...part }))
    return mergeRegister(
      editor.registerUpdateListener(({ editorState }) => note({ active: editorState.read($activeActions) })),
      onFlag(editor, CAN_UNDO_COMMAND, canUndo => note({ canUndo })),
      onFlag(editor, CAN_REDO_COMMAND, canRedo => note({ canRedo })),
    )
  }, [editor])
  return state
}

function onFlag(editor: LexicalEditor, command: LexicalCommand<boolean>, note: (value: boolean) => void): () => void {
  return editor.registerCommand(
    command,
    value => {
      note(value)
      return false
    },
    COMMAND_PRIORITY_EDITOR,
  )
}

function isSame(a: ToolbarState, b: ToolbarState): boolean {
  return (
    a.canUndo === b.canUndo &&
    a.canRedo === b.canRedo &&
    a.active.size === b.active.size &&
    [...a.active].every(id => b.active.has(id))
  )
}

function moveFocus(event: KeyboardEvent<HTMLDivElement>): void {
  const tools = [...event.currentTarget.querySelectorAll<HTMLElement>('.editor-tool')]
  const at = tools.findIndex(tool => tool.matches(':focus'))
  const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tools.length - 1 }[event.key]
  if (next === undefined || at === -1) return
  event.preventDefault()
  tools[(next + tools.length) % tools.length]?.focus()
}

import { $isLinkNode } from '@lexical/link'
import {
  $isListNode,
  INSERT_CHECK_LIST_COMMAND,
  INSERT_ORDERED_LIST_COMMAND,
  INSERT_UNORDERED_LIST_COMMAND,
  REMOVE_LIST_COMMAND,
} from '@lexical/list'
import { $createHeadingNode, $createQuoteNode, $isHeadingNode, $isQuoteNode } from '@lexical/rich-text'
import { $setBlocksType } from '@lexical/selection'
import {
  $createParagraphNode,
  $findMatchingParent,
  $getSelection,
  $isRangeSelection,
  FORMAT_TEXT_COMMAND,
  type LexicalEditor,
  type RangeSelection,
  REDO_COMMAND,
  UNDO_COMMAND,
} from 'lexical'
import { EDIT_LINK_COMMAND } from './links.ts'

/** One thing a person can do to the text; feeds the toolbar and the keys alike. */
export type Action = {
  id: ActionId
  name: string
  /** With Ctrl, or Cmd on a Mac. Absent where Lexical itself listens for the key. */
  keys?: { key: string; shift?: boolean; alt?: boolean }
  /** As shown in the tooltip, after Ctrl or Cmd. */
  shownKeys: string
}

export type ActionId =
  | 'bold'
  | 'italic'
  | 'underline'
  | 'strikethrough'
  | 'code'
  | 'h2'
  | 'h3'
  | 'bullet'
  | 'number'
  | 'check'
  | 'quote'
  | 'link'
  | 'undo'
  | 'redo'

export const actions: readonly Action[] = [
  { id: 'bold', name: 'Bold', shownKeys: 'B' },
  { id: 'italic', name: 'Italic', shownKeys: 'I' },
  { id: 'underline', name: 'Underline', shownKeys: 'U' },
  { id: 'strikethrough', name: 'Strikethrough', keys: { key: 'x', shift: true }, shownKeys: 'Shift X' },
  { id: 'code', name: 'Code', keys: { key: 'e' }, shownKeys: 'E' },
  { id: 'h2', name: 'Heading', keys: { key: '2', alt: true }, shownKeys: 'Alt 2' },
  { id: 'h3', name: 'Small heading', keys: { key: '3', alt: true }, shownKeys: 'Alt 3' },
  { id: 'bullet', name: 'List', keys: { key: '8', shift: true }, shownKeys: 'Shift 8' },
  { id: 'number', name: 'Numbered list', keys: { key: '7', shift: true }, shownKeys: 'Shift 7' },
  { id: 'check', name: 'Checklist', keys: { key: '9', shift: true }, shownKeys: 'Shift 9' },
  { id: 'quote', name: 'Quote', keys: { key: '4', alt: true }, shownKeys: 'Alt 4' },
  { id: 'link', name: 'Link', keys: { key: 'k' }, shownKeys: 'K' },
  { id: 'undo', name: 'Undo', shownKeys: 'Z' },
  { id: 'redo', name: 'Redo', shownKeys: 'Shift Z' },
]

export function perform(editor: LexicalEditor, id: ActionId): void {
  switch (id) {
    case 'bold':
    case 'italic':
    case 'underline':
    case 'strikethrough':
    case 'code':
      editor.dispatchCommand(FORMAT_TEXT_COMMAND, id)
      return
    case 'undo':
      editor.dispatchCommand(UNDO_COMMAND, undefined)
      return
    case 'redo':
      editor.dispatchCommand(REDO_COMMAND, undefined)
      return
    case 'link':
      editor.dispatchCommand(EDIT_LINK_COMMAND, null)
      return
    default:
      editor.update(() => $toggleBlock(editor, id))
  }
}

/** What holds at the selection: the pressed state of the toolbar. */
export function $activeActions(): ReadonlySet<ActionId> {
  const active = new Set<ActionId>()
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return active
  for (const format of ['bold', 'italic', 'underline', 'strikethrough', 'code'] as const)
    if (selection.hasFormat(format)) active.add(format)
  const block = $blockKind(selection)
  if (block) active.add(block)
  if ($findMatchingParent(selection.anchor.getNode(), $isLinkNode)) active.add('link')
  return active
}

type BlockAction = 'h2' | 'h3' | 'bullet' | 'number' | 'check' | 'quote'

const listCommands = {
  bullet: INSERT_UNORDERED_LIST_COMMAND,
  number: INSERT_ORDERED_LIST_COMMAND,
  check: INSERT_CHECK_LIST_COMMAND,
}

/** The same action twice brings the plain paragraph back. */
function $toggleBlock(editor: LexicalEditor, id: BlockAction): void {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return
  const current = $blockKind(selection)
  if (id === 'bullet' || id === 'number' || id === 'check') {
    editor.dispatchCommand(current === id ? REMOVE_LIST_COMMAND : listCommands[id], undefined)
    return
  }
  if (current === id) $setBlocksType(selection, $createParagraphNode)
  else if (id === 'quote') $setBlocksType(selection, $createQuoteNode)
  else $setBlocksType(selection, () => $createHeadingNode(id))
}

function $blockKind(selection: RangeSelection): BlockAction | null {
  const node = selection.anchor.getNode()
  const list = $findMatchingParent(node, $isListNode)
  if ($isListNode(list)) return list.getListType()
  const heading = $findMatchingParent(node, $isHeadingNode)
  if ($isHeadingNode(heading)) return heading.getTag() === 'h3' ? 'h3' : 'h2'
  return $findMatchingParent(node, $isQuoteNode) ? 'quote' : null
}

import {
  $getRoot,
  $getSelection,
  $isRangeSelection,
  type EditorState,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
} from 'lexical'
import type { Prompt } from '../../shared/content/content.ts'
import type { RichText } from '../../shared/document.ts'
import type { Part } from '../../shared/part.ts'
import { type Mark, scrollToPassage, showMarks } from './marks.ts'
import { $findPart, $partOf } from './parts.ts'
import { $createPromptNode, $findPrompt, $insertPrompt, $isPromptNode } from './prompt.ts'

export type AskedPrompt = Pick<Prompt, 'id' | 'lens' | 'question' | 'part'>

/** What a screen may ask of an open editor. */
export type EditorHandle = {
  focus: () => void
  /** Puts the question after the block at the caret, or goes to where it stands already, and the caret into its answer. In a story `part` says where; else the part at the caret. */
  insertPrompt: (prompt: AskedPrompt, part?: Part) => void
  /** Replaces the marks shown before; none takes all away. */
  showMarks: (marks: readonly Mark[]) => void
  /** Answers whether the passage is still there. */
  scrollToPassage: (blockId: string, start: number, end: number) => boolean
  /** Serialises the document as it is now. */
  getDocument: () => RichText
  isEmpty: () => boolean
  /** For the toolbar and for tests. */
  editor: LexicalEditor
}

export function createEditorHandle(editor: LexicalEditor): EditorHandle {
  return {
    editor,
    focus: () => editor.focus(undefined, { defaultSelection: 'rootStart' }),
    insertPrompt: (prompt, part) => insertPrompt(editor, prompt, part),
    showMarks: marks => showMarks(editor, marks),
    scrollToPassage: (blockId, start, end) => scrollToPassage(editor, blockId, start, end),
    getDocument: () => documentOf(editor.getEditorState()),
    isEmpty: () => editor.getEditorState().read($isEmpty),
  }
}

/** A state is immutable, so a screen can hold on to one while typing goes on and serialise it only when it saves. */
export function documentOf(state: EditorState): RichText {
  // The nodes' own exporters build this; RichText describes the same shape, and the journal validates it once more.
  return state.toJSON() as unknown as RichText
}

function $isEmpty(): boolean {
  return $getRoot().getTextContent().trim() === '' && !$getRoot().getChildren().some($isPromptNode)
}

function insertPrompt(editor: LexicalEditor, prompt: AskedPrompt, part?: Part): void {
  editor.update(
    () => {
      const standing = $findPrompt(prompt.id, (part && $findPart(part)) ?? $getRoot())
      if (standing) {
        standing.selectEnd()
        return
      }
      const selection = $getSelection()
      const current = $isRangeSelection(selection) ? $partOf(selection.anchor.getNode()) : null
      const container = (part && $findPart(part)) ?? current ?? $findPart(prompt.part) ?? $getRoot()
      $insertPrompt($createPromptNode({ promptId: prompt.id, lens: prompt.lens, question: prompt.question }), container)
    },
    { tag: HISTORY_PUSH_TAG },
  )
  editor.focus(() => showAnswer(editor))
}

/** Brings the answer that holds the caret well into sight; how far is the style sheet's business. */
function showAnswer(editor: LexicalEditor): void {
  const key = editor.getEditorState().read(() => {
    const selection = $getSelection()
    const parents = $isRangeSelection(selection) ? selection.anchor.getNode().getParents() : []
    return parents.find($isPromptNode)?.getKey()
  })
  if (key) editor.getElementByKey(key)?.scrollIntoView({ block: 'nearest' })
}

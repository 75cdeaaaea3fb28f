import { buildEditorFromExtensions } from '@lexical/extension'
import type { LexicalEditor } from 'lexical'
import type { RichText } from '../../../shared/document.ts'
import { documentOf } from '../editor-handle.ts'
import { entryExtension, storyExtension } from '../extensions.ts'

/** Serialised nodes for tests, complete as the editor writes them. */
export const text = (words: string, more: object = {}) => ({
  type: 'text',
  version: 1,
  detail: 0,
  format: 0,
  mode: 'normal',
  style: '',
  text: words,
  ...more,
})

export const block = (type: string, more: object = {}) => ({
  type,
  version: 1,
  direction: null,
  format: '',
  indent: 0,
  ...more,
})

export const paragraph = (id: string, children: unknown[], more: object = {}) =>
  block('paragraph', { $: { block: id }, textFormat: 0, textStyle: '', children, ...more })

/** Tests also build documents that no editor would write, so the shape is not checked here. */
export const documentWith = (...children: unknown[]) => ({ root: block('root', { children }) }) as unknown as RichText

export function openEntry(document: RichText): LexicalEditor {
  return buildEditorFromExtensions(entryExtension(document, true))
}

export function openStory(document: RichText): LexicalEditor {
  return buildEditorFromExtensions(storyExtension(document, true))
}

export function saved(editor: LexicalEditor): RichText {
  return JSON.parse(JSON.stringify(documentOf(editor.getEditorState())))
}

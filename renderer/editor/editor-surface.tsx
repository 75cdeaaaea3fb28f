import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { ContentEditable } from '@lexical/react/LexicalContentEditable'
import { LexicalExtensionComposer } from '@lexical/react/LexicalExtensionComposer'
import {
  $getRoot,
  type AnyLexicalExtension,
  COMMAND_PRIORITY_EDITOR,
  type LexicalCommand,
  type LexicalEditor,
  mergeRegister,
} from 'lexical'
import { type ReactNode, type Ref, useEffect, useEffectEvent, useImperativeHandle } from 'react'
import type { RichText } from '../../shared/document.ts'
import { createEditorHandle, documentOf, type EditorHandle } from './editor-handle.ts'
import { LOAD_TAG } from './extensions.ts'
import { LinkPopover } from './link-popover.tsx'
import { OPEN_LINK_COMMAND } from './links.ts'
import { clearMarks } from './marks.ts'
import { NOTICE_COMMAND } from './notice.ts'
import { Toolbar } from './toolbar.tsx'
import './editor.css'

export type SurfaceProps = {
  /** Called for the person's edits only, never for loading. Serialises when `getDocument` is called, and then that very state. */
  onChange?: (getDocument: () => RichText) => void
  /** The focus left the text: a good moment to save. */
  onBlur?: () => void
  /** Something to tell the person, as after a paste that lost its formatting. */
  onNotice?: (message: string) => void
  /** Ctrl (Cmd) and a click on a link. */
  onOpenLink?: (url: string) => void
  ariaLabel: string
  readOnly?: boolean
  /** Whether the formatting tools stand above the text. They do unless it is read-only. */
  toolbar?: boolean
  ref?: Ref<EditorHandle>
  extension: AnyLexicalExtension
  placeholder: string | null
  children?: ReactNode
}

// About 20,000 words; beyond that checking slows every key.
const longestSpellChecked = 120_000

/** What both editors have in common: the writing surface, its tools, and the way to the screen around it. */
export function EditorSurface({ extension, placeholder, children, ...props }: SurfaceProps) {
  const readOnly = props.readOnly ?? false
  return (
    <LexicalExtensionComposer extension={extension} contentEditable={null}>
      {!readOnly && (props.toolbar ?? true) && <SurfaceToolbar label={props.ariaLabel} />}
      <div className="editor-frame">
        <ContentEditable
          className="editor-text"
          aria-label={props.ariaLabel}
          aria-multiline
          aria-readonly={readOnly}
          onBlur={props.onBlur}
          {...(placeholder
            ? { 'aria-placeholder': placeholder, placeholder: <p className="editor-placeholder">{placeholder}</p> }
            : {})}
        />
      </div>
      {!readOnly && <LinkPopover />}
      <SurfaceWiring {...props} readOnly={readOnly} />
      {children}
    </LexicalExtensionComposer>
  )
}

function SurfaceToolbar({ label }: { label: string }) {
  const [editor] = useLexicalComposerContext()
  return <Toolbar editor={editor} label={label} />
}

type WiringProps = Pick<SurfaceProps, 'onChange' | 'onNotice' | 'onOpenLink' | 'ref'> & { readOnly: boolean }

function SurfaceWiring({ onChange, onNotice, onOpenLink, ref, readOnly }: WiringProps) {
  const [editor] = useLexicalComposerContext()
  const changed = useEffectEvent((getDocument: () => RichText) => onChange?.(getDocument))
  const notice = useEffectEvent((message: string) => onNotice?.(message))
  const openLink = useEffectEvent((url: string) => onOpenLink?.(url))
  useImperativeHandle(ref, () => createEditorHandle(editor), [editor])
  useEffect(() => editor.setEditable(!readOnly), [editor, readOnly])
  useEffect(
    () =>
      mergeRegister(
        editor.registerUpdateListener(({ editorState, dirtyElements, dirtyLeaves, tags }) => {
          if (tags.has(LOAD_TAG) || (dirtyElements.size === 0 && dirtyLeaves.size === 0)) return
          changed(() => documentOf(editorState))
        }),
        handle(editor, NOTICE_COMMAND, message => notice(message)),
        handle(editor, OPEN_LINK_COMMAND, url => openLink(url)),
        editor.registerRootListener(root => {
          if (root) root.spellcheck = editor.getEditorState().read($isSpellChecked)
        }),
        () => clearMarks(editor),
      ),
    [editor],
  )
  return null
}

function $isSpellChecked(): boolean {
  return $getRoot().getTextContentSize() < longestSpellChecked
}

function handle<T>(editor: LexicalEditor, command: LexicalCommand<T>, answer: (payload: T) => void): () => void {
  return editor.registerCommand(
    command,
    payload => {
      answer(payload)
      return true
    },
    COMMAND_PRIORITY_EDITOR,
  )
}

import { type Ref, useState } from 'react'
import type { RichText } from '../../shared/document.ts'
import type { EditorHandle } from './editor-handle.ts'
import { EditorSurface, type SurfaceProps } from './editor-surface.tsx'
import { entryExtension } from './extensions.ts'

export type EntryEditorProps = Omit<SurfaceProps, 'extension' | 'placeholder' | 'children'> & {
  /** The document it opens with. Later values are ignored: give the component a `key` to open another one. */
  document: RichText
  ref?: Ref<EditorHandle>
}

/** The rich text of an entry, with the guide's questions in it. */
export function EntryEditor({ document, ...surface }: EntryEditorProps) {
  const [extension] = useState(() => entryExtension(document, !surface.readOnly))
  return (
    <EditorSurface
      extension={extension}
      placeholder="What happened? Start with the moment you noticed something was wrong, and what you did about it."
      {...surface}
    />
  )
}

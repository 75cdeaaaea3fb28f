import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { type Ref, useEffect, useEffectEvent, useState } from 'react'
import type { RichText } from '../../shared/document.ts'
import type { EditorHandle } from './editor-handle.ts'
import { EditorSurface, type SurfaceProps } from './editor-surface.tsx'
import { entryExtension } from './extensions.ts'
import { type WordCounts, watchWordCounts } from './word-counts.ts'

export type EntryEditorProps = Omit<SurfaceProps, 'extension' | 'placeholder' | 'children'> & {
  /** The document it opens with. Later values are ignored: give the component a `key` to open another one. */
  document: RichText
  /** The number of words, a moment after it changed. */
  onCounts?: (counts: WordCounts) => void
  ref?: Ref<EditorHandle>
}

/** The rich text of an entry, with the guide's questions in it. */
export function EntryEditor({ document, onCounts, ...surface }: EntryEditorProps) {
  const [extension] = useState(() => entryExtension(document, !surface.readOnly))
  return (
    <EditorSurface
      extension={extension}
      placeholder="What happened? Start with the moment you noticed something was wrong, and what you did about it."
      {...surface}
    >
      {onCounts && <CountWatch onCounts={onCounts} />}
    </EditorSurface>
  )
}

function CountWatch({ onCounts }: { onCounts: (counts: WordCounts) => void }) {
  const [editor] = useLexicalComposerContext()
  const tell = useEffectEvent(onCounts)
  useEffect(() => watchWordCounts(editor, counts => tell(counts)), [editor])
  return null
}

import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { type Ref, useEffect, useEffectEvent, useRef, useState } from 'react'
import type { RichText } from '../../shared/document.ts'
import type { Part } from '../../shared/part.ts'
import type { EditorHandle } from './editor-handle.ts'
import { EditorSurface, type SurfaceProps } from './editor-surface.tsx'
import { storyExtension } from './extensions.ts'
import { showPartCounts } from './parts.ts'
import { type SourceListener, watchSources } from './sources.ts'
import { type WordCounts, watchWordCounts } from './word-counts.ts'

export type StoryEditorProps = Omit<SurfaceProps, 'extension' | 'placeholder' | 'children'> & {
  /** The document it opens with. Later values are ignored: give the component a `key` to open another one. */
  document: RichText
  /** Words a minute, the person's own; the headers of the parts show seconds by it. */
  speakingRate: number
  /** Shown in the headers instead of the editor's own count. */
  partCounts?: Record<Part, number>
  /** The number of words in all and of each part, a moment after it changed. */
  onCounts?: (counts: WordCounts) => void
  /** The sources under the pointer or the caret, and where their words stand on screen; null when there are none. */
  onSourceAt?: SourceListener
  ref?: Ref<EditorHandle>
}

/** The five parts of a story in one document. */
export function StoryEditor({
  document,
  speakingRate,
  partCounts,
  onCounts,
  onSourceAt,
  ...surface
}: StoryEditorProps) {
  const [extension] = useState(() => storyExtension(document, !surface.readOnly))
  return (
    <EditorSurface extension={extension} placeholder={null} {...surface}>
      <PartCounts speakingRate={speakingRate} partCounts={partCounts} onCounts={onCounts} />
      <SourceWatch onSourceAt={onSourceAt} />
    </EditorSurface>
  )
}

type PartCountsProps = {
  speakingRate: number
  partCounts: Record<Part, number> | undefined
  onCounts: ((counts: WordCounts) => void) | undefined
}

/** The numbers are drawn into the page directly: typing must not render React. */
function PartCounts({ speakingRate, partCounts, onCounts }: PartCountsProps) {
  const [editor] = useLexicalComposerContext()
  const counted = useRef<WordCounts>(null)
  const draw = useEffectEvent((counts: WordCounts) => {
    counted.current = counts
    showPartCounts(editor, partCounts ?? counts.byPart, speakingRate)
  })
  const tell = useEffectEvent((counts: WordCounts) => onCounts?.(counts))
  useEffect(
    () =>
      watchWordCounts(editor, counts => {
        draw(counts)
        tell(counts)
      }),
    [editor],
  )
  useEffect(() => {
    const byPart = partCounts ?? counted.current?.byPart
    if (byPart) showPartCounts(editor, byPart, speakingRate)
  }, [editor, speakingRate, partCounts])
  return null
}

function SourceWatch({ onSourceAt }: { onSourceAt: SourceListener | undefined }) {
  const [editor] = useLexicalComposerContext()
  const tell = useEffectEvent<SourceListener>((ids, anchor) => onSourceAt?.(ids, anchor))
  useEffect(() => watchSources(editor, (ids, anchor) => tell(ids, anchor)), [editor])
  return null
}

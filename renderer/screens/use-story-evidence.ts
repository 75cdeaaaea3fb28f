import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react'
import { blocksOf } from '../../shared/document.ts'
import type { SentenceEvidence } from '../../shared/evidence.ts'
import type { Passage } from '../../shared/passage.ts'
import type { Story } from '../../shared/stories.ts'
import { api } from '../api.ts'
import type { EditorHandle } from '../editor/editor-handle.ts'
import { tieSources } from '../editor/story-edits.ts'
import { type Stretch, selectedStretches } from '../editor/stretch.ts'
import type { OpenDraft } from '../features/stories/use-story-draft.ts'
import { notify, notifyOf } from '../ui/notify.ts'
import { offerUndo } from '../ui/undo.tsx'
import { findSentence, sentencesTouching, type TextStretch } from './story-sentences.ts'

type Linking = {
  story: Story
  draft: OpenDraft
  handle: RefObject<EditorHandle | null>
  flush: () => Promise<boolean>
}

/** Adds, renews and removes what the sentences of an open story rest on. */
export function useStoryEvidence({ story, draft, handle, flush }: Linking) {
  const [choosing, setChoosing] = useState<TextStretch[] | null>(null)
  const dropped = useForgetting(story.id, draft, flush)
  /** Writes the links where the sentence stands by now; while one was asking the journal, it may have been moved. */
  const tie = (sentence: TextStretch, ids: readonly string[], instead: readonly string[] = []) => {
    const editor = handle.current?.editor
    const place = findSentence(draft.current().document, sentence)
    if (!editor || !place) return notify('The sentence reads otherwise by now, so its sources stay as they are.')
    tieSources(editor, place, ids, instead)
    for (const id of instead) dropped.add(id)
  }
  const link = async (sentence: TextStretch, passages: Passage[], instead: readonly string[] = []) => {
    try {
      const ids = await api.stories.addSources({ storyId: story.id, text: sentence.text, passages })
      tie(sentence, ids, instead)
    } catch (cause) {
      notifyOf(cause)
    }
  }
  return {
    choosing,
    closeChoice: () => setChoosing(null),
    choose: async (passages: Passage[]) => {
      setChoosing(null)
      for (const sentence of choosing ?? []) await link(sentence, passages)
    },
    onAdd: ({ blockId, start, end, text }: TextStretch) => setChoosing([{ blockId, start, end, text }]),
    onAddToSelection: () => {
      const editor = handle.current?.editor
      const selected: Stretch[] = editor ? selectedStretches(editor) : []
      const sentences = sentencesTouching(draft.current().document, selected)
      if (sentences.length > 0) setChoosing(sentences)
      else notify('Select words of the story first, or put the caret in a sentence.')
    },
    onStillTrue: (sentence: SentenceEvidence) => {
      const held = story.sources.filter(({ id, state }) => sentence.sourceIds.includes(id) && state !== 'missing')
      void link(
        sentence,
        held.map(({ passage, now }) => (now === undefined ? passage : { ...passage, quote: now })),
        held.map(({ id }) => id),
      )
    },
    onRemove: (sentence: SentenceEvidence, sourceId: string) => {
      tie(sentence, [], [sourceId])
      offerUndo('The sentence rests on it no more.', async () => tie(sentence, [sourceId]))
    },
  }
}

/**
 * Sources taken off their sentences leave the journal only when the story is left, and only those that no word carries by then:
 * until then Undo brings them back.
 */
function useForgetting(storyId: string, draft: OpenDraft, flush: () => Promise<boolean>): Set<string> {
  const dropped = useRef(new Set<string>()).current
  const forget = useEffectEvent(async () => {
    if (dropped.size === 0 || !(await flush())) return
    const carried = new Set(
      blocksOf(draft.current().document).flatMap(block => block.sources.flatMap(({ ids }) => ids)),
    )
    for (const sourceId of dropped) if (!carried.has(sourceId)) await api.stories.removeSource({ storyId, sourceId })
    dropped.clear()
  })
  useEffect(() => () => void forget().catch(notifyOf), [])
  return dropped
}

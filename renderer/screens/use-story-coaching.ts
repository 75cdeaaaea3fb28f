import { type RefObject, useEffect, useState } from 'react'
import type { Finding } from '../../shared/coach/rule.ts'
import type { Part } from '../../shared/part.ts'
import type { Emphasis } from '../../shared/stories.ts'
import { useRead } from '../api.ts'
import { $findBlock } from '../editor/block-id.ts'
import type { EditorHandle } from '../editor/editor-handle.ts'
import { $findPart } from '../editor/parts.ts'
import { useCoach } from '../features/coach/use-coach.ts'
import type { OpenDraft } from '../features/stories/use-story-draft.ts'

type Coaching = {
  emphases: readonly Emphasis[]
  rate: number
  draft: OpenDraft
  handle: RefObject<EditorHandle | null>
  giveWay: () => void
}

/** What the coach says, its marks in the text, and what its two buttons do there. */
export function useStoryCoaching({ emphases, rate, draft, handle, giveWay }: Coaching) {
  const [asked, setAsked] = useState<{ question: string; part: Part } | null>(null)
  const [shown, setShown] = useState<Finding['range']>(null)
  const today = useRead('app', 'about').data?.today
  const {
    answer,
    fault,
    ask: readAgain,
  } = useCoach({
    read: () => ({
      ...draft.current(),
      emphases: emphases,
      context: { today: today ?? new Date().toISOString().slice(0, 10), speakingRate: rate },
    }),
    listen: draft.listen,
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: these change what the coach would say
  useEffect(() => readAgain(), [emphases, rate, today])
  useEffect(() => {
    const marks = (answer?.findings ?? []).flatMap(({ range, severity }) =>
      range ? [{ ...range, kind: severity }] : [],
    )
    handle.current?.showMarks(shown ? [...marks, { ...shown, kind: 'passage' as const }] : marks)
  }, [answer, shown, handle])
  // What is being looked at is looked at no more once the person goes on writing.
  useEffect(() => draft.listen(() => setShown(null)), [draft])
  return {
    answer,
    fault,
    asked,
    putQuestionAway: () => setAsked(null),
    ask: ({ question, part, range }: Finding) => {
      setAsked({ question, part })
      giveWay()
      const editor = handle.current?.editor
      editor?.update(() => {
        const place = (range && $findBlock(editor, range.blockId)) ?? $findPart(part)
        place?.selectEnd()
      })
      editor?.focus()
    },
    show: ({ range }: Finding) => {
      if (!range) return
      giveWay()
      handle.current?.scrollToPassage(range.blockId, range.start, range.end)
      setShown({ ...range })
    },
  }
}

import type { LexicalEditor } from 'lexical'
import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { PrincipleTerms } from '../../shared/coach/rule.ts'
import { blocksOf } from '../../shared/document.ts'
import { frameworkOfPrinciple } from '../../shared/frameworks.ts'
import type { Part } from '../../shared/part.ts'
import type { Story } from '../../shared/stories.ts'
import { api, useRead } from '../api.ts'
import type { EditorHandle } from '../editor/editor-handle.ts'
import { $findPart } from '../editor/parts.ts'
import { moveCaret, partElement } from '../editor/story-edits.ts'
import { type Stretch, selectedStretches } from '../editor/stretch.ts'
import type { PlacedFinding } from '../features/coach/coach-request.ts'
import { dismissalOf, withoutDismissed } from '../features/coach/dismissal.ts'
import { answerPlaceOf, asksWho } from '../features/coach/rule-words.ts'
import { useCoach } from '../features/coach/use-coach.ts'
import { nextMark } from '../features/coach/walk-marks.ts'
import type { OpenDraft } from '../features/stories/use-story-draft.ts'
import { notify, notifyOf } from '../ui/notify.ts'
import { useSignal } from '../ui/signal.ts'
import { nextMark as nextMarkWanted, previousMark as previousMarkWanted } from '../ui/signals.ts'
import { offerUndo } from '../ui/undo.tsx'
import { useFrameworks } from '../use-frameworks.ts'

type Coaching = {
  story: Story
  rate: number
  draft: OpenDraft
  handle: RefObject<EditorHandle | null>
  giveWay: () => void
}

export type StoryCoaching = ReturnType<typeof useStoryCoaching>

/** A finding whose question is being answered under its part. */
export type AskedFinding = { finding: PlacedFinding; element: HTMLElement }

/** What the coach says, its marks in the text, and what can be done about each finding. */
export function useStoryCoaching({ story, rate, draft, handle, giveWay }: Coaching) {
  const { answer, fault } = useReading({ story, rate, draft })
  const { open } = withoutDismissed(answer?.findings ?? [], story.dismissed)
  const [asked, setAsked] = useState<AskedFinding | null>(null)
  const [question, setQuestion] = useState<{ question: string; part: Part } | null>(null)
  const [shown, setShown] = useState<Stretch | null>(null)
  const opener = useRef<Element | null>(null)
  // What is being looked at is looked at no more once the person goes on writing.
  useEffect(() => draft.listen(() => setShown(null)), [draft])
  const marks = marksOf(open, answer?.evidence ?? [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the marks follow from these
  useEffect(
    () => handle.current?.showMarks(shown ? [...marks, { ...shown, kind: 'passage' as const }] : marks),
    [answer, story.dismissed, shown, handle],
  )
  const show = ({ blockId, start, end }: Stretch) => {
    giveWay()
    handle.current?.scrollToPassage(blockId, start, end)
    setShown({ blockId, start, end })
  }
  const step = (by: 1 | -1) => {
    const editor = handle.current?.editor
    if (!editor) return
    const blocks = blocksOf(draft.current().document).map(({ id }) => id)
    const next = nextMark(marks, blocks, selectedStretches(editor)[0], by)
    if (!next) return notify('The coach has marked nothing in this story.')
    setAsked(null)
    show(next)
    moveCaret(editor, next)
    setQuestion({ question: next.question, part: next.part })
  }
  useSignal(nextMarkWanted, () => step(1))
  useSignal(previousMarkWanted, () => step(-1))
  return {
    answer,
    fault,
    asked,
    question,
    putQuestionAway: useCallback(() => setQuestion(null), []),
    show,
    ask: (finding: PlacedFinding) => {
      const editor = handle.current?.editor
      const element = editor && partElement(editor, finding.part)
      if (!editor || !element) return
      opener.current = document.activeElement
      giveWay()
      const place = asksWho(finding) ? 'text' : answerPlaceOf(finding.ruleId)
      if (place === 'text') {
        setQuestion(null)
        setAsked({ finding, element })
        return
      }
      setAsked(null)
      setQuestion(finding)
      if (place === 'edit' && finding.range) {
        show(finding.range)
        moveCaret(editor, finding.range)
      } else if (place === 'edit') goToPart(editor, finding.part)
      else document.querySelector<HTMLElement>(fields[place])?.focus()
    },
    /** Puts the form away, and the focus back to where it was asked for, or into the text. */
    leave: (to: 'opener' | 'text') => {
      setAsked(null)
      const { current } = opener
      if (to === 'opener' && current instanceof HTMLElement && current.checkVisibility()) current.focus()
      else handle.current?.editor.focus()
    },
    dismiss: (finding: PlacedFinding) => void dismiss(story.id, finding),
    bringBack: (finding: PlacedFinding) =>
      void api.stories.undismissFinding({ storyId: story.id, ...dismissalOf(finding) }).catch(notifyOf),
  }
}

/** What the coach reads: the text as it is being written, and what the journal holds beside it. */
function useReading({ story, rate, draft }: Pick<Coaching, 'story' | 'rate' | 'draft'>) {
  const { emphases, happenedOn, followUps, metrics, sources } = story
  const terms = useTerms(emphases)
  const today = useRead('app', 'about').data?.today
  const { answer, fault, ask } = useCoach({
    read: () => ({
      ...draft.current(),
      ...{ emphases, happenedOn, followUps, metrics, sources, terms },
      context: { today: today ?? new Date().toISOString().slice(0, 10), speakingRate: rate },
    }),
    listen: draft.listen,
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: these change what the coach would say
  useEffect(() => ask(), [ask, emphases, happenedOn, followUps, metrics, sources, terms, rate, today])
  return { answer, fault }
}

/** What the frameworks of the principles ask of the story, the person's own among them. */
function useTerms(emphases: Story['emphases']): PrincipleTerms[] {
  const { all } = useFrameworks()
  return useMemo(
    () =>
      emphases.flatMap(({ principleId }) => {
        const framework = frameworkOfPrinciple(all, principleId)
        const principle = framework?.principles.find(({ id }) => id === principleId)
        if (!framework || !principle) return []
        return [{ principleId, name: principle.name, rules: principle.rules, wordCap: framework.wordCap }]
      }),
    [all, emphases],
  )
}

/** Where else on the page an answer is written. */
const fields = {
  headline: 'h1 textarea',
  'follow-up': 'section[aria-labelledby="story-follow-ups"] textarea[data-answer]:placeholder-shown',
}

type Evidence = NonNullable<ReturnType<typeof useCoach>['answer']>['evidence']

function marksOf(open: readonly PlacedFinding[], evidence: Evidence) {
  const findings = open.flatMap(({ range, severity, question, part }) =>
    range ? [{ ...range, question, part, kind: severity }] : [],
  )
  const links = evidence.flatMap(({ blockId, start, end, state, part }) =>
    state === 'changed' || state === 'missing'
      ? [{ blockId, start, end, question: linkQuestions[state], part: part ?? 'action', kind: state }]
      : [],
  )
  return [...findings, ...links]
}

const linkQuestions = {
  changed: 'Does this still say what the journal says?',
  missing: 'The passage is no longer in the journal. Where else does it stand?',
}

function goToPart(editor: LexicalEditor, part: Part): void {
  editor.update(() => void $findPart(part)?.selectEnd())
  editor.focus()
}

async function dismiss(storyId: string, finding: PlacedFinding): Promise<void> {
  const dismissal = { storyId, ...dismissalOf(finding) }
  try {
    await api.stories.dismissFinding(dismissal)
    offerUndo('Put away for this story.', () => api.stories.undismissFinding(dismissal))
  } catch (cause) {
    notifyOf(cause)
  }
}

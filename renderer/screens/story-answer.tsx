import { type RefObject, useEffect, useState } from 'react'
import { plainTextOf } from '../../shared/document.ts'
import { partNames } from '../../shared/part.ts'
import type { Story } from '../../shared/stories.ts'
import { api } from '../api.ts'
import type { EditorHandle } from '../editor/editor-handle.ts'
import { putSentence, replaceStretch } from '../editor/story-edits.ts'
import { AnswerField } from '../features/coach/answer-field.tsx'
import type { PlacedFinding } from '../features/coach/coach-request.ts'
import { keyOf } from '../features/coach/dismissal.ts'
import { asksWho } from '../features/coach/rule-words.ts'
import { UnderPart } from '../features/coach/under-part.tsx'
import { WhoForm } from '../features/coach/who-form.tsx'
import { peopleNamedIn } from '../features/coach/who-sentence.ts'
import type { OpenDraft } from '../features/stories/use-story-draft.ts'
import { notify } from '../ui/notify.ts'
import { findSentence, type TextStretch } from './story-sentences.ts'
import type { AskedFinding, StoryCoaching } from './use-story-coaching.ts'

type Props = { story: Story; draft: OpenDraft; handle: RefObject<EditorHandle | null>; coaching: StoryCoaching }

/** The question of a finding, where there is one, under the part where its answer belongs. */
export function StoryAnswer({ coaching: { asked, leave }, ...story }: Props) {
  return asked && <Answer key={keyOf(asked.finding)} {...story} asked={asked} onLeave={leave} />
}

type AnswerProps = Omit<Props, 'coaching'> & { asked: AskedFinding; onLeave: (to: 'opener' | 'text') => void }

function Answer({ story, draft, handle, asked: { finding, element }, onLeave }: AnswerProps) {
  const { part, question, range } = finding
  const id = `${story.id}/${keyOf(finding)}`
  const leave = () => onLeave('opener')
  const marked = () => findSentence(draft.current().document, sentenceOf(finding))
  const answer = (text: string) => {
    const editor = handle.current?.editor
    onLeave('text')
    if (editor) putSentence(editor, text, part, (range && marked()) ?? undefined)
  }
  const accept = (text: string) => {
    const editor = handle.current?.editor
    const place = marked()
    onLeave('text')
    if (!editor) return
    if (place) return replaceStretch(editor, place, text)
    putSentence(editor, text, part)
    notify('The sentence had changed meanwhile, so this stands at the end of the part.')
  }
  const where = range ? 'Enter puts it after the marked sentence.' : `Enter puts it at the end of ${partNames[part]}.`
  return (
    <UnderPart part={part} element={element} label="The question you are answering" onLeave={leave}>
      {asksWho(finding) ? (
        <WhoQuestion id={id} story={story} draft={draft} finding={finding} onAccept={accept} onLeave={leave} />
      ) : (
        <AnswerField id={id} question={question} where={where} onAnswer={answer} onLeave={leave} />
      )}
    </UnderPart>
  )
}

type WhoProps = {
  id: string
  story: Story
  draft: OpenDraft
  finding: PlacedFinding
  onAccept: (sentence: string) => void
  onLeave: () => void
}

function WhoQuestion({ story, draft, finding, ...form }: WhoProps) {
  const [texts, setTexts] = useState<readonly string[]>(() => [plainTextOf(draft.current().document)])
  const entryIds = [...new Set(story.sources.map(({ passage }) => passage.entryId))].join(' ')
  useEffect(() => {
    let left = false
    // An entry that lies in the trash names nobody; the others do.
    void Promise.allSettled(
      entryIds
        .split(' ')
        .filter(Boolean)
        .map(id => api.entries.get({ id })),
    ).then(read => {
      const entries = read.flatMap(each => (each.status === 'fulfilled' ? [plainTextOf(each.value.document)] : []))
      if (!left) setTexts(was => [...was, ...entries])
    })
    return () => {
      left = true
    }
  }, [entryIds])
  const { sentence, range } = finding
  const start = (range?.start ?? 0) - sentenceOf(finding).start
  return (
    <WhoForm
      sentence={sentence}
      start={start}
      end={start + (range?.quote.length ?? 0)}
      people={peopleNamedIn(texts)}
      {...form}
    />
  )
}

/** The sentence of a finding, and where it stood when it was read. */
function sentenceOf({ range, sentence, sentenceStart }: PlacedFinding): TextStretch {
  return { blockId: range?.blockId ?? '', start: sentenceStart, end: sentenceStart + sentence.length, text: sentence }
}

import type { Source } from '../../shared/stories.ts'
import { QuestionNote } from '../features/stories/question-note.tsx'
import { SourceNote } from '../features/stories/source-note.tsx'
import type { useSourceNote } from '../features/stories/use-source-note.ts'
import type { StoryCoaching } from './use-story-coaching.ts'

type Props = {
  coaching: StoryCoaching
  note: ReturnType<typeof useSourceNote>
  sources: readonly Source[]
  hrefOfSource: (source: Source) => string
}

/** At the foot of the page: the question that is being answered in the text, else where the sentence at hand comes from. */
export function StoryFoot({ coaching: { question, putQuestionAway }, note, sources, hrefOfSource }: Props) {
  const noted = sources.filter(({ id }) => note.ids.includes(id))
  if (question) return <QuestionNote {...question} onClose={putQuestionAway} />
  if (noted.length === 0) return null
  return <SourceNote sources={noted} hrefOfSource={hrefOfSource} onClose={note.close} onHold={note.onHold} />
}

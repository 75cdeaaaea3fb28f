import { toldInWords } from '../../shared/coach/speaking.ts'
import type { Source, Story, StoryStatus } from '../../shared/stories.ts'
import { Coach } from '../features/coach/coach.tsx'
import { ChoosePassages } from '../features/evidence/choose-passages.tsx'
import { Evidence } from '../features/evidence/evidence.tsx'
import type { StoryCoaching } from './use-story-coaching.ts'
import type { useStoryEvidence } from './use-story-evidence.ts'

type Props = {
  story: Story
  status: StoryStatus
  rate: number
  readOnly: boolean
  coaching: StoryCoaching
  linking: ReturnType<typeof useStoryEvidence>
  hrefOfSource: (source: Source) => string
  onMarkReady: () => void
}

/** Beside a story: what the coach says of it, and what its sentences rest on. */
export function StoryMargin({ story, status, rate, readOnly, coaching, linking, hrefOfSource, onMarkReady }: Props) {
  const { answer, fault } = coaching
  const deeds = {
    onAsk: coaching.ask,
    onShow: ({ range }: Parameters<typeof coaching.ask>[0]) => range && coaching.show(range),
    onAddSource: ({ range, sentence, sentenceStart }: Parameters<typeof coaching.ask>[0]) => {
      if (range) {
        const end = sentenceStart + sentence.length
        linking.onAdd({ blockId: range.blockId, start: sentenceStart, end, text: sentence })
      } else linking.onAddToSelection()
    },
    onDismiss: coaching.dismiss,
  }
  return (
    <>
      <Coach
        answer={answer}
        fault={fault}
        toldIn={words => toldInWords(words, rate)}
        dismissed={story.dismissed}
        readOnly={readOnly}
        deeds={deeds}
        onBringBack={coaching.bringBack}
        onMarkReady={readOnly || status === 'ready' ? null : onMarkReady}
      />
      {answer && (
        <Evidence
          sentences={answer.evidence}
          claims={answer.claims}
          sources={story.sources}
          deeds={{ hrefOfSource, onShow: coaching.show, change: readOnly ? null : linking }}
        />
      )}
      {linking.choosing && (
        <ChoosePassages
          text={linking.choosing.map(({ text }) => text).join(' ')}
          onChoose={passages => void linking.choose(passages)}
          onClose={linking.closeChoice}
        />
      )}
    </>
  )
}

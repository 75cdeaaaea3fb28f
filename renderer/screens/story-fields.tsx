import { proposeCueWords } from '../../shared/cue-words.ts'
import { blocksOf } from '../../shared/document.ts'
import type { Metric } from '../../shared/metrics.ts'
import type { Story } from '../../shared/stories.ts'
import { api } from '../api.ts'
import { StoryFigure } from '../features/metrics/story-figure.tsx'
import { CueWords } from '../features/stories/cue-words.tsx'
import { FollowUps } from '../features/stories/follow-ups.tsx'
import { useStoryBlocks } from '../features/stories/use-story-blocks.ts'
import type { OpenDraft } from '../features/stories/use-story-draft.ts'
import { notifyOf } from '../ui/notify.ts'

type Props = { story: Story; draft: OpenDraft; readOnly: boolean }

/** Above the parts: the pair of numbers the story is known by. */
export function StoryFigures({ story: { id, metrics }, draft, readOnly }: Props) {
  const blocks = useStoryBlocks(draft)
  const save = (list: Metric[]) => api.stories.setMetrics({ storyId: id, metrics: list })
  return (
    <StoryFigure
      storyId={id}
      metrics={metrics}
      blocks={blocks}
      readOnly={readOnly}
      onSave={save}
      onKeep={list => void save(list).catch(notifyOf)}
    />
  )
}

/** Below the parts: what brings the story back, and what is answered when they go deeper. */
export function StoryFields({ story: { id, cueWords, followUps, emphases }, draft, readOnly }: Props) {
  return (
    <>
      <CueWords
        storyId={id}
        cueWords={cueWords}
        readOnly={readOnly}
        propose={() => proposeCueWords(blocksOf(draft.current().document))}
        onSave={list => api.stories.setCueWords({ storyId: id, cueWords: list })}
      />
      <FollowUps
        storyId={id}
        followUps={followUps}
        principleIds={emphases.map(({ principleId }) => principleId)}
        readOnly={readOnly}
        onSave={list => api.stories.setFollowUps({ storyId: id, followUps: list })}
      />
    </>
  )
}

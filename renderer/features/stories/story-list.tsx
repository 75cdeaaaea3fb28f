import type { StoryRow } from '../../../shared/stories.ts'
import { MetricFigure } from '../../ui/metric-figure.tsx'
import classes from './stories.module.css'
import { wordsIn } from './story-words.ts'

type Props = {
  stories: readonly StoryRow[]
  hrefOfStory: (storyId: string) => string
  principleName: (principleId: string) => string
  /** "1 min 48 s, within reach" */
  toldIn: (words: number) => string
}

export function StoryList({ stories, hrefOfStory, principleName, toldIn }: Props) {
  return (
    <ul className={classes.stories}>
      {stories.map(story => (
        <li key={story.id}>
          <h2>
            <a href={hrefOfStory(story.id)}>{story.headline || 'Untitled story'}</a>
          </h2>
          <Principles story={story} principleName={principleName} />
          <p className={classes.facts}>
            <span data-status={story.status}>{story.status === 'ready' ? 'Ready' : 'Draft'}</span>
            <span>{lengthOf(story, toldIn)}</span>
            {story.metric && <MetricFigure metric={story.metric} size="line" />}
          </p>
        </li>
      ))}
    </ul>
  )
}

function Principles({ story, principleName }: Pick<Props, 'principleName'> & { story: StoryRow }) {
  if (story.emphases.length === 0) return <p className={classes.unmapped}>No principle yet</p>
  return (
    <p className={classes.principles}>
      {story.emphases
        .toSorted((a, b) => a.strength.localeCompare(b.strength))
        .map(({ principleId, strength }) => (
          <span key={principleId} data-strength={strength}>
            {principleName(principleId)}
          </span>
        ))}
    </p>
  )
}

function lengthOf({ words }: StoryRow, toldIn: Props['toldIn']): string {
  const total = wordsIn(words)
  if (total === 0) return 'No words yet'
  return `${total} ${total === 1 ? 'word' : 'words'} · ${toldIn(total)}`
}

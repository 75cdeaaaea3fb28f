import { Button } from '@mantine/core'
import { awayInWords, type LocalDay } from '../../../shared/day.ts'
import type { Rehearsal } from '../../../shared/rehearsals.ts'
import type { Due } from '../../../shared/rehearse/due.ts'
import type { StoryRow } from '../../../shared/stories.ts'
import { ratingWords } from './rating-words.ts'
import classes from './rehearsals.module.css'
import { RunsChart } from './runs-chart.tsx'

export type RehearsalRow = Due & {
  story: StoryRow
  /** The oldest first. */
  runs: readonly Rehearsal[]
}

type Props = { rows: readonly RehearsalRow[]; today: LocalDay; hrefOfStory: (storyId: string) => string }

/** Every story with when it is to be told next and how its runs went. */
export function RehearsalList({ rows, today, hrefOfStory }: Props) {
  return (
    <ul className={classes.stories}>
      {rows.map(row => (
        <li key={row.storyId} data-due={isDue(row, today) || undefined}>
          <div>
            <h2>{row.story.headline || 'Untitled story'}</h2>
            <p className={classes.facts}>
              <span data-due={isDue(row, today) || undefined}>{dueText(row, today)}</span>
              {row.memory && (
                <span>
                  <i aria-hidden="true">{ratingWords[row.memory.lastRating].glyph}</i>{' '}
                  {ratingWords[row.memory.lastRating].name}, {awayInWords(row.memory.lastOn, today)}
                </span>
              )}
            </p>
          </div>
          {row.memory ? <RunsChart runs={row.runs} size="line" /> : <span />}
          <Button
            component="a"
            variant="default"
            href={hrefOfStory(row.storyId)}
            aria-label={`Rehearse: ${row.story.headline || 'Untitled story'}`}
          >
            Rehearse
          </Button>
        </li>
      ))}
    </ul>
  )
}

function isDue({ dueOn }: Due, today: LocalDay): boolean {
  return dueOn !== null && dueOn <= today
}

function dueText({ dueOn, memory }: Due, today: LocalDay): string {
  if (dueOn === null) return 'Told as late as can be'
  const when = `Due ${awayInWords(dueOn, today)}`
  return memory ? when : `Never told aloud · ${when.toLowerCase()}`
}

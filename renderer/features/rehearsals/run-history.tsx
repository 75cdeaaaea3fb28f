import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { formatSeconds } from '../../../shared/coach/speaking.ts'
import { awayInWords, type LocalDay } from '../../../shared/day.ts'
import type { Rehearsal } from '../../../shared/rehearsals.ts'
import { dateWords } from './due-words.ts'
import { ratingWords } from './rating-words.ts'
import { RecordingPlayer } from './recording-player.tsx'
import { ConfirmDeleting, removeRun } from './rehearsal-deeds.tsx'
import classes from './rehearsals.module.css'
import { RunsChart } from './runs-chart.tsx'

type Props = {
  /** The newest first. */
  runs: readonly Rehearsal[]
  today: LocalDay
  readOnly: boolean
}

type Asked = { run: Rehearsal; what: 'rehearsal' | 'recording' }

/** What was told before: how long, how well, for which question, and the sound where there is one. */
export function RunHistory({ runs, today, readOnly }: Props) {
  const [asked, setAsked] = useState<Asked | null>(null)
  if (runs.length === 0) return null
  return (
    <section className={classes.history} aria-labelledby="runs-before">
      <h2 id="runs-before">Told before</h2>
      {runs.filter(({ rating }) => rating !== null).length > 1 && <RunsChart runs={runs.toReversed()} size="page" />}
      <ul>
        {runs.map(run => (
          <li key={run.id}>
            <p className={classes.facts}>
              <b>{dateWords(run.rehearsedOn)}</b>
              <span>{formatSeconds(run.seconds)}</span>
              <span>
                {run.rating ? (
                  <>
                    <i aria-hidden="true">{ratingWords[run.rating].glyph}</i> {ratingWords[run.rating].name}
                  </>
                ) : (
                  'Broken off'
                )}
              </span>
              {run.recordedBytes > 0 && (
                <RecordingPlayer
                  rehearsalId={run.id}
                  name={`of ${awayInWords(run.rehearsedOn, today)}`}
                  onDelete={() => setAsked({ run, what: 'recording' })}
                />
              )}
            </p>
            {run.question && <p className={classes.asked}>{run.question}</p>}
            {run.note && <p className={classes.note}>{run.note}</p>}
            {!readOnly && (
              <ActionIcon
                variant="subtle"
                size={24}
                aria-label={`Remove the rehearsal of ${dateWords(run.rehearsedOn)}`}
                onClick={() => (run.recordedBytes > 0 ? setAsked({ run, what: 'rehearsal' }) : void removeRun(run))}
              >
                <IconX size={14} aria-hidden="true" />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
      {asked && <ConfirmDeleting {...asked} onClose={() => setAsked(null)} />}
    </section>
  )
}

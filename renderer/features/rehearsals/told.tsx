import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { Rating, RehearsalDraft } from '../../../shared/rehearsals.ts'
import { ToldIn } from './clock.tsx'
import { RateRun } from './rate-run.tsx'
import classes from './rehearsals.module.css'

type Props = {
  run: RehearsalDraft
  /** Words of the story as it is written. */
  words: number
  speakingRate: number
  onSpeakingRate: (rate: number) => void
  /** While the note is typed. */
  onNote: (note: string) => void
  onKeep: (changes: { rating?: Rating; note?: string }) => Promise<boolean>
}

/** After the story: how long it took, how it went, and what to do otherwise next time. */
export function Told({ run, words, speakingRate, onSpeakingRate, onNote, onKeep }: Props) {
  const [kept, setKept] = useState<'nothing' | 'kept' | 'changed'>('nothing')
  const keep = async (changes: Parameters<typeof onKeep>[0]) => {
    if (await onKeep(changes)) setKept('kept')
  }
  return (
    <>
      <ToldIn seconds={run.seconds} />
      <Rate run={run} words={words} speakingRate={speakingRate} onSpeakingRate={onSpeakingRate} />
      <RateRun rating={run.rating} onRate={rating => void keep({ rating })} />
      <Textarea
        className={classes.runNote ?? ''}
        label="Note to yourself"
        placeholder="What to leave out, what to say sooner"
        autosize
        minRows={2}
        maxRows={8}
        maxLength={5000}
        defaultValue={run.note}
        onChange={event => {
          onNote(event.currentTarget.value)
          setKept(was => (was === 'kept' ? 'changed' : was))
        }}
        onBlur={event => void keep({ note: event.currentTarget.value })}
      />
      <p role="status" className={classes.kept}>
        {run.rating === null ? 'Rate the run to keep it.' : kept === 'kept' ? 'Kept in the journal.' : ''}
      </p>
    </>
  )
}

/** Below this nobody told the whole story, and above it nobody spoke. */
const slowest = 60
const fastest = 300

function Rate({
  run,
  words,
  speakingRate,
  onSpeakingRate,
}: Pick<Props, 'run' | 'words' | 'speakingRate' | 'onSpeakingRate'>) {
  const rate = run.seconds > 0 ? Math.round((words / run.seconds) * 60) : 0
  if (rate < slowest || rate > fastest || rate === speakingRate) return null
  return (
    <p className={classes.rate}>
      As it is written, that is {rate} words a minute; the speaking times reckon with {speakingRate}.{' '}
      <Button variant="subtle" size="compact-sm" onClick={() => onSpeakingRate(rate)}>
        Reckon with {rate}
      </Button>
    </p>
  )
}

import { memo, useCallback } from 'react'
import { findPrompt, type Prompt } from '../../../shared/content/content.ts'
import { lenses } from '../../../shared/part.ts'
import { useSignal } from '../../ui/signal.ts'
import { takeNextQuestion } from '../../ui/signals.ts'
import type { DocumentFeed } from './document-feed.ts'
import classes from './guide.module.css'
import { LensBox } from './lens-box.tsx'
import { useReading } from './use-reading.ts'

type Props = {
  feed: DocumentFeed
  /** Null where the entry cannot be written in. */
  onTake: ((prompt: Prompt) => void) | null
}

/** The three lenses beside an entry: what the text already says, and what a good interviewer would ask next. */
export const Guide = memo(function Guide({ feed, onTake }: Props) {
  const { reading, fault } = useReading(feed)
  const take = useCallback(
    (promptId: string) => {
      const prompt = findPrompt(promptId)
      if (prompt && onTake) onTake(prompt)
    },
    [onTake],
  )
  useSignal(
    takeNextQuestion,
    useCallback(() => {
      if (reading?.next) take(reading.next)
    }, [reading, take]),
  )
  const answered = reading ? lenses.filter(lens => reading.lenses[lens].state === 'answered').length : 0
  return (
    <div className={classes.guide}>
      <h2>
        Guide <small>{reading && `${answered} of 3 lenses`}</small>
      </h2>
      {fault && (
        <p className={classes.fault} role="alert">
          The guide could not read this entry: {fault}. What you write is saved all the same.
        </p>
      )}
      {reading && !reading.readable && (
        <p className={classes.language} role="note">
          I can’t read this language well, so I ask everything. What you answer here is kept with its question.
        </p>
      )}
      {reading &&
        lenses.map(lens => (
          <LensBox key={lens} reading={reading.lenses[lens]} next={reading.next} onTake={onTake ? take : null} />
        ))}
      {reading && !reading.next && (
        <p className={classes.done}>Nothing is missing that the guide can see. Shape it into a story when you like.</p>
      )}
    </div>
  )
})

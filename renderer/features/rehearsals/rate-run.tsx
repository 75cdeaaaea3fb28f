import { useHotkeys } from '@mantine/hooks'
import { useEffect, useRef } from 'react'
import { Rating } from '../../../shared/rehearsals.ts'
import { ratingWords } from './rating-words.ts'
import classes from './rehearsals.module.css'

type Props = { rating: Rating | null; onRate: (rating: Rating) => void }

/** Four grades, keys 1 to 4. The first one takes the focus once the story is told. */
export function RateRun({ rating, onRate }: Props) {
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => first.current?.focus(), [])
  useHotkeys(Rating.options.map((option, at) => [String(at + 1), () => onRate(option)]))
  return (
    <fieldset className={classes.ratings}>
      <legend>How did it go?</legend>
      {Rating.options.map((option, at) => (
        <button
          key={option}
          ref={at === 0 ? first : null}
          type="button"
          data-rating={option}
          aria-pressed={rating === option}
          onClick={() => onRate(option)}
        >
          <i aria-hidden="true">{ratingWords[option].glyph}</i>
          <b>{ratingWords[option].name}</b>
          <small>{ratingWords[option].means}</small>
          <span className={classes.key}>{at + 1}</span>
        </button>
      ))}
    </fieldset>
  )
}

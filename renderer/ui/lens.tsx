import type { LensState, LensStates } from '../../shared/entries.ts'
import { type Lens, lenses } from '../../shared/part.ts'
import classes from './lens.module.css'

export const lensNames: Record<Lens, string> = { who: 'WHO', why: 'WHY', 'how-much': 'HOW MUCH' }

const glyphs: Record<Lens, string> = { who: 'W', why: 'Y', 'how-much': '#' }

const stateWords: Record<LensState, string> = { none: 'not yet', partly: 'in part', answered: 'answered' }

/** The letter of a lens in its hue: filled when answered, half filled in part, a faint ring when not. */
export function LensDot({ lens, state }: { lens: Lens; state: LensState }) {
  return (
    <span className={classes.dot} data-lens={lens} data-state={state} aria-hidden="true">
      {glyphs[lens]}
    </span>
  )
}

/** The three dots of an entry, read aloud as one phrase. */
export function LensDots({ states }: { states: LensStates }) {
  const spoken = lenses.map(lens => `${lensNames[lens]} ${stateWords[states[lens]]}`).join(', ')
  return (
    <span className={classes.dots} role="img" aria-label={spoken} title={spoken}>
      {lenses.map(lens => (
        <LensDot key={lens} lens={lens} state={states[lens]} />
      ))}
    </span>
  )
}

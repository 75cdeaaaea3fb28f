import { IconCheck } from '@tabler/icons-react'
import { Fragment, useId, useState } from 'react'
import { findPrompt } from '../../../shared/content/content.ts'
import type { LensReading } from '../../../shared/guide/reading.ts'
import { keysOf } from '../../ui/keys.ts'
import { LensDot, lensNames } from '../../ui/lens.tsx'
import classes from './guide.module.css'
import { shownQuestions } from './shown-questions.ts'

type Props = { reading: LensReading; next: string | null; onTake: ((promptId: string) => void) | null }

export function LensBox({ reading, next, onTake }: Props) {
  const [unfolded, setUnfolded] = useState(false)
  const headingId = useId()
  const { lens, state, note, found, answered } = reading
  const { shown, folded } = shownQuestions(reading, next)
  const asked = unfolded ? [...shown, ...folded] : shown
  return (
    <section className={classes.lens} data-lens={lens} aria-labelledby={headingId}>
      <h3 id={headingId}>
        <LensDot lens={lens} state={state} />
        <span className={classes.name}>{lensNames[lens]}</span>
        <small>{note}</small>
      </h3>
      {found.length > 0 && <Found phrases={found} />}
      <ul className={classes.questions}>
        {answered.map(promptId => (
          <li key={promptId} className={classes.answered}>
            <IconCheck size={16} role="img" aria-label="Answered:" />
            {findPrompt(promptId)?.question}
          </li>
        ))}
        {onTake &&
          asked.map(promptId => (
            <li key={promptId}>
              <button
                type="button"
                className={classes.question}
                data-next={promptId === next}
                onClick={() => onTake(promptId)}
              >
                {findPrompt(promptId)?.question}
                {promptId === next && <kbd title="The keys that take this question">{keysOf('Mod+Enter')}</kbd>}
              </button>
            </li>
          ))}
      </ul>
      {onTake && folded.length > 0 && (
        <button
          type="button"
          className={classes.more}
          aria-expanded={unfolded}
          onClick={() => setUnfolded(was => !was)}
        >
          {unfolded ? 'Fewer questions' : 'More questions'}
        </button>
      )}
    </section>
  )
}

/** "You say **1 in 9 parcels** and **12 minutes**." */
function Found({ phrases }: { phrases: readonly string[] }) {
  const said = phrases.slice(0, 3)
  return (
    <p className={classes.found}>
      You say{' '}
      {said.map((phrase, at) => (
        <Fragment key={phrase}>
          {at > 0 && (at === said.length - 1 ? ' and ' : ', ')}
          <b>{phrase}</b>
        </Fragment>
      ))}
      {!said.at(-1)?.endsWith('…') && '.'}
    </p>
  )
}

import { Button } from '@mantine/core'
import type { Principle } from '../../../shared/frameworks.ts'
import type { Passage } from '../../../shared/passage.ts'
import { useRead } from '../../api.ts'
import classes from './coverage.module.css'

type Props = {
  principle: Principle
  /** Asked first; another one each day. */
  question: string | null
  onWrite: (question: string) => void
  hrefOfPassage: (passage: Passage) => string
}

const moreQuestions = 3

/** What could be told for a principle that wants a story: questions to write about, and entries that may hold one. */
export function GapHelp({ principle, question, onWrite, hrefOfPassage }: Props) {
  const others = principle.questions.map(({ text }) => text).filter(text => text !== question)
  const first = question ?? others[0]
  const rest = others.filter(text => text !== first).slice(0, moreQuestions)
  return (
    <section className={classes.today} aria-labelledby="todays-question" tabIndex={-1}>
      <h2 id="todays-question">
        {question ? `Today’s question, for ${principle.name}` : `To write about, for ${principle.name}`}
      </h2>
      {first ? (
        <>
          <p>{first}</p>
          <Button onClick={() => onWrite(first)}>Write about it</Button>
        </>
      ) : (
        <p>{principle.gist || 'When did you last do what this principle asks for?'}</p>
      )}
      {rest.length > 0 && (
        <ul className={classes.more} aria-label="Other questions for it">
          {rest.map(text => (
            <li key={text}>
              <button type="button" onClick={() => onWrite(text)}>
                {text}
              </button>
            </li>
          ))}
        </ul>
      )}
      <Untold principle={principle} hrefOfPassage={hrefOfPassage} />
    </section>
  )
}

function Untold({ principle, hrefOfPassage }: Pick<Props, 'principle' | 'hrefOfPassage'>) {
  const untold = useRead('coverage', 'untold', { principleId: principle.id })
  if (untold.error) return <p role="alert">{untold.error.message}</p>
  if (!untold.data || untold.data.length === 0) return null
  return (
    <div className={classes.untold}>
      <h3>Perhaps it is in your journal already</h3>
      <ul>
        {untold.data.map(({ entryId, title, sentences }) => (
          <li key={entryId}>
            <b>{title || 'Untitled entry'}</b>
            {sentences.map(({ passage }) => (
              <a key={`${passage.blockId}-${passage.start}`} href={hrefOfPassage(passage)}>
                “{passage.quote}”
              </a>
            ))}
          </li>
        ))}
      </ul>
    </div>
  )
}

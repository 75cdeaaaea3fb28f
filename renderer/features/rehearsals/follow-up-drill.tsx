import { Button } from '@mantine/core'
import { useState } from 'react'
import { type AfterStory, followUpToDrill } from '../../../shared/rehearse/choose.ts'
import classes from './rehearsals.module.css'

type Props = {
  followUps: readonly AfterStory[]
  /** The one asked now; empty before the first. */
  asked: string
  onAsk: (question: string) => void
}

/** After the story: one of the questions that may follow, and the prepared answer once it was answered aloud. */
export function FollowUpDrill({ followUps, asked, onAsk }: Props) {
  const [drilled, setDrilled] = useState<readonly string[]>([])
  const [shown, setShown] = useState(false)
  const current = followUps.find(({ question }) => question === asked)
  const ask = () => {
    const next = followUpToDrill(followUps, drilled, Math.random)
    if (!next) return
    setDrilled([...drilled, next.question])
    setShown(false)
    onAsk(next.question)
  }
  return (
    <section className={classes.drill} aria-label="Follow-up">
      {current ? (
        <>
          <h2>And then they ask</h2>
          <p className={classes.followUp}>{current.question}</p>
          {shown && (
            <p className={classes.prepared}>
              {current.answer || 'No answer is prepared yet. You can write one at the foot of the story.'}
            </p>
          )}
          <div className={classes.row}>
            {!shown && (
              <Button variant="default" onClick={() => setShown(true)}>
                Show my prepared answer
              </Button>
            )}
            {followUps.length > 1 && (
              <Button variant="subtle" onClick={ask}>
                Another one
              </Button>
            )}
          </div>
        </>
      ) : (
        <Button variant="default" onClick={ask}>
          Drill a follow-up
        </Button>
      )}
    </section>
  )
}

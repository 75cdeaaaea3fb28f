import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useWindowTitle } from '../../ui/use-window-title.ts'
import classes from './journals.module.css'
import { openJournal } from './open-journal.ts'

/** The first screen of all: what the product is, and the ways in. `elsewhere`: that of who has a journal already. */
export function Welcome({ onStart, elsewhere }: { onStart: () => void; elsewhere?: ReactNode }) {
  const [busy, setBusy] = useState(false)
  useWindowTitle('Welcome')
  const lookAtSample = async () => {
    setBusy(true)
    await openJournal('sample')
    setBusy(false)
  }
  return (
    <main className={classes.welcome}>
      <p className={classes.monogram} aria-hidden="true">
        T
      </p>
      <h1>Throughline</h1>
      <div className={classes.sentences}>
        <p>Write down what you did at work, while you still remember it.</p>
        <p>
          Throughline asks who, why and how much, as a good interviewer would, and helps you shape your entries into
          stories.
        </p>
        <p>
          Every sentence of a story leads back to the day you wrote it, and nothing you write ever leaves this computer.
        </p>
      </div>
      <div className={classes.choices}>
        <Button size="md" disabled={busy} onClick={onStart}>
          Start writing
        </Button>
        <Button size="md" variant="default" disabled={busy} onClick={() => void lookAtSample()}>
          Look at a sample journal
        </Button>
        {elsewhere}
      </div>
      <p className={classes.small}>
        The sample is fiction, and kept apart from your own journal. You can open it again from the settings.
      </p>
    </main>
  )
}

import { Button } from '@mantine/core'
import { useState } from 'react'
import type { JournalStatus } from '../../../shared/journals.ts'
import { useRead } from '../../api.ts'
import classes from './journals.module.css'
import { startOwnJournal } from './start-own-journal.ts'

/** The line on top that says what is special about the journal that is open. */
export function JournalNotice({ status }: { status: Extract<JournalStatus, { state: 'open' }> }) {
  const preferences = useRead('preferences', 'get')
  const [putAway, setPutAway] = useState<string | null>(null)
  if (status.which === 'sample') {
    return (
      <section className={classes.notice} aria-label="Sample journal">
        <p>This is a sample journal. Its people and companies are fiction.</p>
        <Button variant="default" onClick={() => void startOwnJournal()}>
          {preferences.data?.welcomed ? 'Back to your own journal' : 'Start your own journal'}
        </Button>
      </section>
    )
  }
  if (status.notice !== undefined) {
    return (
      <section className={classes.notice} aria-label="Older journal">
        <p>{status.notice}</p>
      </section>
    )
  }
  const sentence = status.readOnly ? readOnlySentence : status.notice
  if (!sentence || (sentence === putAway && !status.readOnly)) return null
  return (
    <section className={classes.notice} aria-label="About this journal">
      <p>{sentence}</p>
      {!status.readOnly && (
        <Button variant="default" onClick={() => setPutAway(sentence)}>
          Put away
        </Button>
      )}
    </section>
  )
}

const readOnlySentence =
  'This journal is open for reading only, because its file cannot be written. Check the rights of its folder and the space on the disk, then start Throughline again.'

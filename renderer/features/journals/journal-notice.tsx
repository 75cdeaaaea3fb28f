import { Button } from '@mantine/core'
import type { JournalStatus } from '../../../shared/journals.ts'
import { useRead } from '../../api.ts'
import classes from './journals.module.css'
import { startOwnJournal } from './start-own-journal.ts'

/** The line on top that says what is special about the journal that is open. */
export function JournalNotice({ status }: { status: Extract<JournalStatus, { state: 'open' }> }) {
  const preferences = useRead('preferences', 'get')
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
  const sentences = [...(status.notice === undefined ? [] : [status.notice]), ...(status.readOnly ? [readOnly] : [])]
  if (sentences.length === 0) return null
  return (
    <section className={classes.notice} aria-label="About this journal">
      <p>{sentences.join(' ')}</p>
    </section>
  )
}

const readOnly =
  'This journal is open for reading only, because its file cannot be written. Check the rights of its folder and the space on the disk, then start Throughline again.'

import { Button } from '@mantine/core'
import type { JournalStatus } from '../../../shared/journals.ts'
import { api, useRead } from '../../api.ts'
import { notifyOf } from '../../ui/notify.ts'
import classes from './journals.module.css'
import { startOwnJournal } from './start-own-journal.ts'
import { SyncedNotice } from './synced-folder.tsx'

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
  return (
    <>
      {sentences.length > 0 && (
        <section className={classes.notice} aria-label="About this journal">
          <p>{sentences.join(' ')}</p>
          {status.readOnly && (
            <Button variant="default" onClick={() => void api.journals.reopen().catch(notifyOf)}>
              Try again
            </Button>
          )}
        </section>
      )}
      {status.syncedBy && <SyncedNotice service={status.syncedBy} />}
    </>
  )
}

const readOnly =
  'This journal is open for reading only, because its file cannot be written. Check the rights of its folder and the space on the disk, then try again.'

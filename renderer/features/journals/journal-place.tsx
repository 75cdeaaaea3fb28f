import { Button } from '@mantine/core'
import type { JournalStatus } from '../../../shared/journals.ts'
import { api } from '../../api.ts'
import { notifyOf } from '../../ui/notify.ts'
import classes from './journals.module.css'
import { openJournal } from './open-journal.ts'
import { startOwnJournal } from './start-own-journal.ts'
import { SyncedExplanation } from './synced-folder.tsx'

/** Where the journal lies, how it is kept, and the way to the other one. */
export function JournalPlace({ status }: { status: JournalStatus }) {
  return (
    <div className={classes.place}>
      <p>
        {status.which === 'sample' ? 'The sample journal is open. It lies in ' : 'Your journal lies in '}
        <code>{status.folder}</code>
      </p>
      <p>
        It is always encrypted, and the key file beside it belongs to it: without that file nobody can read the journal.
      </p>
      {status.state === 'open' && status.syncedBy && <SyncedExplanation service={status.syncedBy} />}
      <div className={classes.choices}>
        <Button variant="default" onClick={() => void api.journals.showFolder().catch(notifyOf)}>
          Show the folder
        </Button>
        {status.which === 'sample' ? (
          <Button variant="default" onClick={() => void startOwnJournal()}>
            Close the sample journal
          </Button>
        ) : (
          <Button variant="default" onClick={() => void openJournal('sample')}>
            Open the sample journal
          </Button>
        )}
      </div>
    </div>
  )
}

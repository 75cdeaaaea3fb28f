import { Button } from '@mantine/core'
import type { CallError } from '../../../shared/errors.ts'
import { hrefOf } from '../../app/routes.ts'
import classes from './entry-fault.module.css'

/** In the place of an entry that could not be opened. */
export function EntryFault({ entryId, error, onRetry }: { entryId: string; error: CallError; onRetry: () => void }) {
  if (error.code === 'not-found') {
    return (
      <div className={classes.fault} role="alert">
        <h1>This entry is not in the journal</h1>
        <p>
          If it was moved to the trash, it can be restored from there: see{' '}
          <a href={hrefOf({ name: 'trash' })}>the trash</a>.
        </p>
      </div>
    )
  }
  return (
    <div className={classes.fault} role="alert">
      <h1>This entry could not be opened</h1>
      <p>{error.message}</p>
      {error.code === 'unreadable' && (
        <p>
          <a href={hrefOf({ name: 'history', kind: 'entry', id: entryId })}>Open its history</a>
        </p>
      )}
      <Button variant="default" onClick={onRetry}>
        Try again
      </Button>
    </div>
  )
}

import { Button } from '@mantine/core'
import classes from './conflict-notice.module.css'

type Props = { onKeepMine: () => void; onShowStored: () => void }

/** The entry was changed elsewhere since it was opened. Both texts are there; the person says which one this page goes on with. */
export function ConflictNotice({ onKeepMine, onShowStored }: Props) {
  return (
    <div className={classes.notice} role="alert">
      <p>
        <strong>This entry was changed elsewhere since you opened it.</strong> What you wrote here is not saved yet, and
        nothing was overwritten.
      </p>
      <div className={classes.choices}>
        <Button variant="default" onClick={onKeepMine}>
          Keep mine as a new entry
        </Button>
        <Button variant="default" onClick={onShowStored}>
          Show the stored one
        </Button>
      </div>
    </div>
  )
}

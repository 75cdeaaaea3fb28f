import { Button } from '@mantine/core'
import { notifyOf } from '../ui/notify.ts'
import type { Autosave } from './autosave.ts'
import classes from './conflict-notice.module.css'

type Props = {
  what: 'entry' | 'story'
  autosave: Pick<Autosave<unknown>, 'abandon'>
  /** Stores what is on screen as a new document and returns the way to it. */
  keepMine: () => Promise<() => void>
  onReload: () => void
}

/** The document was changed elsewhere since it was opened. Both texts are there; the person says which one this page goes on with. */
export function ConflictNotice({ what, autosave, keepMine, onReload }: Props) {
  const keep = async () => {
    try {
      const goToIt = await keepMine()
      autosave.abandon()
      goToIt()
    } catch (cause) {
      notifyOf(cause)
    }
  }
  const showStored = () => {
    autosave.abandon()
    onReload()
  }
  return (
    <div className={classes.notice} role="alert">
      <p>
        <strong>This {what} was changed elsewhere since you opened it.</strong> What you wrote here is not saved yet,
        and nothing was overwritten.
      </p>
      <div className={classes.choices}>
        <Button variant="default" onClick={() => void keep()}>
          Keep mine as a new {what}
        </Button>
        <Button variant="default" onClick={showStored}>
          Show the stored one
        </Button>
      </div>
    </div>
  )
}

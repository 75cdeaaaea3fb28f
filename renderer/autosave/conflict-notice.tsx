import { Button } from '@mantine/core'
import { notifyOf } from '../ui/notify.ts'
import type { Autosave } from './autosave.ts'
import classes from './conflict-notice.module.css'

type Props = {
  what: 'entry' | 'story'
  historyHref: string
  autosave: Pick<Autosave<unknown>, 'abandon'>
  /** Stores what is on screen as a new document and returns the way to it. */
  keepMine: () => Promise<() => void>
  onReload: () => void
}

/** The document was changed elsewhere since it was opened. Both texts are there; the person says which one this page goes on with. */
export function ConflictNotice({ what, historyHref, autosave, keepMine, onReload }: Props) {
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
        <strong>This {what} was changed elsewhere since you opened it.</strong> Nothing was overwritten: both texts are
        kept, this one in the history until you say what is to become of it.
      </p>
      <div className={classes.choices}>
        <Button variant="default" onClick={() => void keep()}>
          Keep mine as a new {what}
        </Button>
        <Button variant="default" onClick={showStored}>
          Go on with the stored one
        </Button>
        <Button component="a" variant="default" href={historyHref}>
          Compare them
        </Button>
      </div>
    </div>
  )
}

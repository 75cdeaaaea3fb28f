import { Button } from '@mantine/core'
import classes from './story.module.css'

/** The story was changed elsewhere since it was opened. Both are there; the person says with which one the page goes on. */
export function StoryConflict({ onKeepMine, onShowStored }: { onKeepMine: () => void; onShowStored: () => void }) {
  return (
    <div className={classes.conflict} role="alert">
      <p>
        <strong>This story was changed elsewhere since you opened it.</strong> What you wrote here is not saved yet, and
        nothing was overwritten.
      </p>
      <div className={classes.choices}>
        <Button variant="default" onClick={onKeepMine}>
          Keep mine as a new story
        </Button>
        <Button variant="default" onClick={onShowStored}>
          Show the stored one
        </Button>
      </div>
    </div>
  )
}

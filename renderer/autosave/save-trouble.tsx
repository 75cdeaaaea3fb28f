import { Button } from '@mantine/core'
import { flushPendingSaves, useSaveTrouble } from './pending-saves.ts'
import classes from './save-trouble.module.css'

/** Says in red that some text is on screen only, for as long as that is so. */
export function SaveTrouble() {
  const trouble = useSaveTrouble()
  if (!trouble) return null
  return (
    <div className={classes.trouble} role="alert">
      <p>
        <strong>Not saved.</strong> {trouble.message}
      </p>
      {trouble.code !== 'conflict' && (
        <Button size="xs" variant="default" onClick={() => void flushPendingSaves()}>
          Try again
        </Button>
      )}
    </div>
  )
}

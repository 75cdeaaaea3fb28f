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
        {trouble.code === 'conflict' && ' Open it again and your text is back.'}
      </p>
      {trouble.code !== 'conflict' && (
        <Button variant="default" onClick={() => void flushPendingSaves()}>
          Try again
        </Button>
      )}
    </div>
  )
}

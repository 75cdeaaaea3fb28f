import { Button } from '@mantine/core'
import { flushPendingSaves, useSaveTrouble } from './pending-saves.ts'
import classes from './save-trouble.module.css'

/** Says in red that some text is in this window only, and where it was left, for as long as that is so. */
export function SaveTrouble() {
  const trouble = useSaveTrouble()
  if (!trouble) return null
  const { error, place } = trouble
  const conflict = error.code === 'conflict'
  return (
    <div className={classes.trouble} role="alert">
      <p>
        <strong>Not saved.</strong> {error.message}
        {place && (
          <>
            {' '}
            What you wrote is in <a href={place.href}>{place.name() || 'the page you left'}</a>.
          </>
        )}
        {conflict && ' Open it again and your text is back.'}
      </p>
      {!conflict && (
        <Button variant="default" onClick={() => void flushPendingSaves()}>
          Try again
        </Button>
      )}
    </div>
  )
}

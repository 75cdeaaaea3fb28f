import type { SaveState } from './autosave.ts'
import classes from './field-state.module.css'

/** Beside a field of its own: nothing until it was changed, then whether the change is on disk, and what is wrong if it is not. */
export function FieldState({ state }: { state: SaveState }) {
  if (state.kind === 'failed')
    return (
      <small className={classes.failed} role="alert">
        Not saved. {state.error.message}
      </small>
    )
  return <small className={classes.state}>{wordsFor(state)}</small>
}

function wordsFor(state: SaveState): string {
  if (state.kind === 'saved') return state.at ? 'Saved' : ''
  return 'Saving…'
}

import type { SaveState } from './autosave.ts'

/** The words beside the title: what they call saved is on disk. */
export function SaveIndicator({ state }: { state: SaveState }) {
  return (
    <span role="status" aria-live="off">
      {wordsFor(state)}
    </span>
  )
}

function wordsFor(state: SaveState): string {
  switch (state.kind) {
    case 'saved':
      return state.at === null ? '' : `Saved ${clockTimeOf(state.at)}`
    case 'failed':
      return 'Not saved'
    default:
      return 'Saving…'
  }
}

/** The local time of an instant, `14:02`; another day than today is named. */
function clockTimeOf(instant: string): string {
  const at = new Date(instant)
  const time = at.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
  if (at.toDateString() === new Date().toDateString()) return time
  return at.toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })
}

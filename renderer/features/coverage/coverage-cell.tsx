import type { Emphasis } from '../../../shared/stories.ts'
import classes from './coverage.module.css'

/** What is said beside the cell that is pointed at or has the focus. */
export type NotedCell = { text: string; angle: string; left: number; top: number }

type Props = {
  place: string
  isStop: boolean
  principle: string
  headline: string
  emphasis: Emphasis | undefined
  onFocus: () => void
  onNote: (noted: NotedCell | null) => void
  onCycle: () => void
}

export function Cell({ place, isStop, principle, headline, emphasis, onFocus, onNote, onCycle }: Props) {
  const strength = emphasis?.strength
  const said = `${principle}, ${headline}: ${strength ?? 'not told for it'}`
  const angle = emphasis?.angle.trim() ?? ''
  const note = (cell: HTMLElement) => {
    const { offsetLeft: left, offsetTop: top, offsetHeight: height } = cell.parentElement ?? cell
    onNote({ text: `${principle}: ${strength ?? 'not told for it'}`, angle, left, top: top + height })
  }
  return (
    <td>
      <button
        type="button"
        className={classes.cell}
        data-cell={place}
        data-strength={strength}
        tabIndex={isStop ? 0 : -1}
        aria-label={angle ? `${said}. ${angle}` : said}
        onFocus={event => {
          onFocus()
          if (event.currentTarget.matches(':focus-visible')) note(event.currentTarget)
        }}
        onBlur={() => onNote(null)}
        onMouseEnter={event => note(event.currentTarget)}
        onClick={onCycle}
      >
        <span aria-hidden="true" />
      </button>
    </td>
  )
}

/** The cell says the same to a screen reader by its name. */
export function CellNote({ noted: { text, angle, left, top } }: { noted: NotedCell }) {
  return (
    <div
      className={classes.note}
      aria-hidden="true"
      ref={element => {
        if (!element) return
        const room = (element.offsetParent?.clientWidth ?? 0) - element.offsetWidth
        element.style.left = `${Math.max(0, Math.min(left, room))}px`
        element.style.top = `${top}px`
      }}
    >
      <b>{text}</b>
      {angle ? <p>{angle}</p> : <p>No angle noted yet.</p>}
    </div>
  )
}

import { type Dispatch, type MouseEvent, memo, useRef } from 'react'
import { partNames } from '../../../shared/part.ts'
import { startDrag } from './drag.ts'
import { PartMenu } from './part-menu.tsx'
import { type Move, type Placement, reasonOf } from './placements.ts'
import classes from './shape.module.css'

type Props = {
  at: number
  placement: Placement
  isCurrent: boolean
  opensBlock: boolean
  /** The guide's question, where the sentence begins the answer to one. */
  question: string | undefined
  menuOpened: boolean
  onMenu: (at: number | null) => void
  onMove: Dispatch<Move>
}

/** Drawn anew only when something about this very sentence changed: an entry may have hundreds. */
export const SentenceRow = memo(function SentenceRow(props: Props) {
  const { at, placement, isCurrent, opensBlock, question, menuOpened, onMenu, onMove } = props
  const row = useRef<HTMLDivElement>(null)
  const reason = reasonOf(placement)
  const closeMenu = () => {
    onMenu(null)
    row.current?.focus()
  }
  const onClick = (event: MouseEvent) => {
    onMove({ type: 'go', to: at })
    if (event.target instanceof Element && event.target.closest('[data-badge]')) onMenu(at)
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list box around it answers every key
    <div
      ref={row}
      className={classes.sentence}
      role="option"
      data-at={at}
      data-part={placement.part ?? 'none'}
      data-opens={opensBlock || undefined}
      tabIndex={isCurrent ? 0 : -1}
      aria-selected={isCurrent}
      aria-label={labelOf(placement, reason, question)}
      draggable
      onDragStart={event => startDrag(event, at)}
      onClick={onClick}
    >
      {question && <p className={classes.question}>{question}</p>}
      <PartMenu
        opened={menuOpened}
        placement={placement}
        onClose={closeMenu}
        onChoose={part => {
          onMove({ type: 'assign', at, part })
          closeMenu()
        }}
      />
      <p>{placement.passage.quote}</p>
      <small className={classes.reason}>{reason}</small>
    </div>
  )
})

function labelOf({ part, passage }: Placement, reason: string, question: string | undefined): string {
  const place = part ? `${partNames[part]}, ${reason}` : reason
  return question ? `${place}: ${passage.quote} Answers “${question}”` : `${place}: ${passage.quote}`
}

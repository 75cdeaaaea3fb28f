import { type Dispatch, type MouseEvent, memo } from 'react'
import type { Block } from '../../../shared/document.ts'
import { partNames } from '../../../shared/part.ts'
import { PartBadge } from '../../ui/part-badge.tsx'
import { startDrag } from './drag.ts'
import { type Move, type Placement, reasonOf } from './placements.ts'
import classes from './shape.module.css'

type Props = {
  at: number
  placement: Placement
  isCurrent: boolean
  /** The entry that begins here, where the story is made of several. */
  entryName: string | null
  opensBlock: boolean
  /** The guide's question, where the sentence begins the answer to one. */
  prompt: Block['prompt']
  onMenu: (row: HTMLElement) => void
  onMove: Dispatch<Move>
}

/** Drawn anew only when something about this very sentence changed: an entry may have hundreds. */
export const SentenceRow = memo(function SentenceRow(props: Props) {
  const { at, placement, isCurrent, entryName, opensBlock, prompt, onMenu, onMove } = props
  const reason = reasonOf(placement)
  const onClick = (event: MouseEvent<HTMLElement>) => {
    onMove({ type: 'go', to: at })
    if (event.target instanceof Element && event.target.closest('[data-badge]')) onMenu(event.currentTarget)
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list box around it answers every key
    <div
      className={classes.sentence}
      role="option"
      data-at={at}
      data-part={placement.part ?? 'none'}
      data-opens={opensBlock || undefined}
      tabIndex={isCurrent ? 0 : -1}
      aria-selected={isCurrent}
      aria-label={labelOf(placement, reason, prompt?.question) + (entryName ? ` From “${entryName}”` : '')}
      draggable
      onDragStart={event => startDrag(event, at)}
      onClick={onClick}
    >
      {entryName && <p className={classes.entryName}>{entryName}</p>}
      {prompt && (
        <p className={classes.question} data-lens={prompt.lens}>
          {prompt.question}
        </p>
      )}
      <span className={classes.badge} data-badge>
        <PartBadge part={placement.part} />
      </span>
      <p>{placement.passage.quote}</p>
      <small className={classes.reason}>{reason}</small>
    </div>
  )
})

function labelOf({ part, passage }: Placement, reason: string, question: string | undefined): string {
  const place = part ? `${partNames[part]}, ${reason}` : reason
  return question ? `${place}: ${passage.quote} Answers “${question}”` : `${place}: ${passage.quote}`
}

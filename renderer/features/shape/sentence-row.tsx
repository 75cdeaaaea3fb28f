import { Menu } from '@mantine/core'
import { type Dispatch, type MouseEvent, memo, useRef } from 'react'
import { partNames, parts } from '../../../shared/part.ts'
import { PartBadge } from '../../ui/part-badge.tsx'
import { startDrag } from './drag.ts'
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

type PartMenuProps = {
  opened: boolean
  placement: Placement
  onClose: () => void
  onChoose: (part: Placement['part']) => void
}

/** The badge, and on demand the list of places; a menu of its own for each of several hundred rows would be dear. */
function PartMenu({ opened, placement, onClose, onChoose }: PartMenuProps) {
  const badge = (
    <span className={classes.badge} data-badge>
      <PartBadge part={placement.part} />
    </span>
  )
  if (!opened) return badge
  return (
    <Menu opened onChange={shown => !shown && onClose()} position="bottom-start" returnFocus={false}>
      <Menu.Target>{badge}</Menu.Target>
      <Menu.Dropdown onClick={event => event.stopPropagation()} onKeyDown={event => event.stopPropagation()}>
        {parts.map((part, at) => (
          <Menu.Item
            key={part}
            leftSection={<PartBadge part={part} />}
            rightSection={<kbd>{at + 1}</kbd>}
            onClick={() => onChoose(part)}
          >
            {partNames[part]}
          </Menu.Item>
        ))}
        <Menu.Item leftSection={<PartBadge part={null} />} rightSection={<kbd>0</kbd>} onClick={() => onChoose(null)}>
          Leave out
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

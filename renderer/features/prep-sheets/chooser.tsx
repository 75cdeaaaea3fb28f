import { ActionIcon, Checkbox, VisuallyHidden } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconGripVertical } from '@tabler/icons-react'
import { useLayoutEffect, useRef, useState } from 'react'
import { moveBy, moveTo, placeAt, toggle } from './order.ts'
import classes from './prep-sheets.module.css'
import { useRowDrag } from './use-row-drag.ts'

export type Choice = { id: string; label: string; note?: string | undefined }

type Props = {
  /** What the list is of: "Stories". */
  name: string
  choices: readonly Choice[]
  chosen: readonly string[]
  onChange: (chosen: string[]) => void
}

/** All that can be on the sheet, what is on it first and in its order. Dragging and the two arrows do the same. */
export function Chooser({ name, choices, chosen, onChange }: Props) {
  const list = useRef<HTMLUListElement>(null)
  const focusNext = useRef('')
  const [said, setSaid] = useState('')
  const drag = useRowDrag((moving, over, half) => onChange(moveTo(chosen, moving, placeAt(chosen, moving, over, half))))
  const byId = new Map(choices.map(choice => [choice.id, choice]))
  const onSheet = chosen.flatMap(id => byId.get(id) ?? [])
  const others = choices.filter(choice => !chosen.includes(choice.id))

  // A row that moves is taken out of the page and put in again, and would lose the focus.
  useLayoutEffect(() => {
    if (focusNext.current) list.current?.querySelector<HTMLElement>(focusNext.current)?.focus()
    focusNext.current = ''
  })
  const change = (next: string[], id: string, control: string) => {
    focusNext.current = `[data-choice="${CSS.escape(id)}"] [data-control="${control}"]`
    const place = next.indexOf(id) + 1
    setSaid(place === 0 ? 'Taken off the sheet.' : `Number ${place} of ${next.length} on the sheet.`)
    onChange(next)
  }
  /** The arrow that was pressed keeps the focus, unless it has come to the end of its way. */
  const move = (id: string, by: 1 | -1) => {
    const moved = moveBy(chosen, id, by)
    const atEnd = moved.at(by === 1 ? -1 : 0) === id
    change(moved, id, (by === 1) !== atEnd ? 'down' : 'up')
  }

  return (
    <>
      <ul ref={list} className={classes.stories} aria-label={`${name}, those on the sheet first and in its order`}>
        {onSheet.map((choice, at) => (
          <li key={choice.id} data-choice={choice.id} {...drag(choice.id)}>
            <IconGripVertical size={14} className={classes.grip ?? ''} aria-hidden="true" />
            <ChoiceCheckbox
              choice={choice}
              checked
              onToggle={() => change(toggle(chosen, choice.id), choice.id, 'choose')}
            />
            <span className={classes.arrows}>
              <Arrow direction="up" choice={choice} disabled={at === 0} onMove={() => move(choice.id, -1)} />
              <Arrow
                direction="down"
                choice={choice}
                disabled={at === onSheet.length - 1}
                onMove={() => move(choice.id, 1)}
              />
            </span>
          </li>
        ))}
        {others.map(choice => (
          <li key={choice.id} data-choice={choice.id} data-off>
            <ChoiceCheckbox
              choice={choice}
              checked={false}
              onToggle={() => change(toggle(chosen, choice.id), choice.id, 'choose')}
            />
          </li>
        ))}
      </ul>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </>
  )
}

function ChoiceCheckbox({ choice, checked, onToggle }: { choice: Choice; checked: boolean; onToggle: () => void }) {
  return (
    <Checkbox
      size="xs"
      data-control="choose"
      className={classes.choice ?? ''}
      checked={checked}
      onChange={onToggle}
      label={choice.label}
      description={choice.note}
    />
  )
}

type ArrowProps = { direction: 'up' | 'down'; choice: Choice; disabled: boolean; onMove: () => void }

function Arrow({ direction, choice, disabled, onMove }: ArrowProps) {
  const Icon = direction === 'up' ? IconArrowUp : IconArrowDown
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size={24}
      data-control={direction}
      disabled={disabled}
      aria-label={`Move ${direction}: ${choice.label}`}
      onClick={onMove}
    >
      <Icon size={14} aria-hidden="true" />
    </ActionIcon>
  )
}

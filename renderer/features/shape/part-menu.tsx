import { Menu } from '@mantine/core'
import { type KeyboardEvent, type ReactElement, useEffect, useRef } from 'react'
import { partNames, parts } from '../../../shared/part.ts'
import { PartBadge } from '../../ui/part-badge.tsx'
import { partForKey } from './part-for-key.ts'
import type { Placement } from './placements.ts'
import classes from './shape.module.css'

type Props = {
  opened: boolean
  placement: Placement
  onClose: () => void
  onChoose: (part: Placement['part']) => void
}

/** The badge, and on demand the list of places; a menu of its own for each of several hundred rows would be dear. */
export function PartMenu({ opened, placement, ...answers }: Props) {
  const badge = (
    <span className={classes.badge} data-badge>
      <PartBadge part={placement.part} />
    </span>
  )
  return opened ? <OpenMenu badge={badge} {...answers} /> : badge
}

function OpenMenu({ badge, onClose, onChoose }: { badge: ReactElement } & Pick<Props, 'onClose' | 'onChoose'>) {
  const dropdown = useRef<HTMLDivElement>(null)
  // A menu that is open from its first moment does not take the focus by itself.
  useEffect(() => {
    const timer = setTimeout(() => dropdown.current?.querySelector<HTMLElement>('[role="menuitem"]')?.focus())
    return () => clearTimeout(timer)
  }, [])
  const onKeyDown = (event: KeyboardEvent) => {
    // What is pressed in the menu is no key of the list behind it, in whose tree React sees it.
    event.stopPropagation()
    const part = partForKey(event.key)
    if (part !== undefined) onChoose(part)
  }
  return (
    <Menu
      opened
      onChange={shown => !shown && onClose()}
      position="bottom-start"
      returnFocus={false}
      transitionProps={{ duration: 0 }}
    >
      <Menu.Target>{badge}</Menu.Target>
      <Menu.Dropdown ref={dropdown} onClick={event => event.stopPropagation()} onKeyDown={onKeyDown}>
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

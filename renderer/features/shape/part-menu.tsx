import { type FocusEvent, type KeyboardEvent, useLayoutEffect, useRef } from 'react'
import { type Part, partNames, parts } from '../../../shared/part.ts'
import { PartBadge } from '../../ui/part-badge.tsx'
import { partForKey } from './part-for-key.ts'
import classes from './shape.module.css'

type Props = {
  part: Part | null
  /** The row it belongs to; the menu stands under it, or over it near the foot of the page. */
  row: HTMLElement
  onChoose: (part: Part | null) => void
  onClose: (how: 'dismissed' | 'left') => void
}

const places: readonly (Part | null)[] = [...parts, null]
const badgePx = 36

/** The six places for one sentence. It stands beside the list, not in it: an option of a list holds nothing to operate. */
export function PartMenu({ part, row, onChoose, onClose }: Props) {
  const menu = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const { current: element } = menu
    const page = element?.parentElement
    if (!element || !page) return
    const room = page.getBoundingClientRect().bottom - row.getBoundingClientRect().top - badgePx
    const over = room < element.offsetHeight
    element.style.top = `${row.offsetTop + (over ? -element.offsetHeight : badgePx)}px`
    element.querySelector<HTMLElement>('[aria-checked="true"]')?.focus({ preventScroll: true })
  }, [row])

  const onKeyDown = (event: KeyboardEvent) => {
    const named = partForKey(event.key)
    if (named !== undefined) onChoose(named)
    else if (event.key === 'Escape' || event.key === 'Tab') onClose('dismissed')
    else if (!moveFocus(menu.current, event.key)) return
    event.preventDefault()
  }
  const onBlur = (event: FocusEvent) => {
    if (!event.currentTarget.contains(event.relatedTarget)) onClose('left')
  }
  return (
    <div
      ref={menu}
      className={classes.menu}
      role="menu"
      tabIndex={-1}
      aria-label="Where this sentence belongs"
      onKeyDown={onKeyDown}
      onBlur={onBlur}
    >
      {places.map((place, at) => (
        <button
          key={place ?? 'none'}
          type="button"
          role="menuitemradio"
          aria-checked={place === part}
          tabIndex={-1}
          onClick={() => onChoose(place)}
        >
          <PartBadge part={place} />
          {place ? partNames[place] : 'Leave out'}
          <kbd>{place ? at + 1 : 0}</kbd>
        </button>
      ))}
    </div>
  )
}

function moveFocus(menu: HTMLElement | null, key: string): boolean {
  const items = [...(menu?.querySelectorAll<HTMLElement>('[role="menuitemradio"]') ?? [])]
  const at = items.indexOf(document.activeElement as HTMLElement)
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[key]
  if (next === undefined) return false
  items[(next + items.length) % items.length]?.focus()
  return true
}

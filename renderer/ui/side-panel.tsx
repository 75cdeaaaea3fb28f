import { ActionIcon } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconX } from '@tabler/icons-react'
import { type ReactNode, type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import classes from './side-panel.module.css'

export type Panel = {
  /** Where the window is too narrow for a column, the panel lies over the page until it is closed. */
  overlay: boolean
  shown: boolean
  toggle: () => void
  /** Closes the panel where it lies over the page; a column stays. */
  putAway: () => void
  opener: RefObject<HTMLButtonElement | null>
}

/** The state of a column beside the page that folds away, and becomes a drawer below a width. */
export function usePanel(columnFrom: `${number}px`): Panel {
  const overlay = !useMediaQuery(`(min-width: ${columnFrom})`, true, { getInitialValueInEffect: false })
  const [column, setColumn] = useState(true)
  const [drawer, setDrawer] = useState(false)
  const opener = useRef<HTMLButtonElement | null>(null)
  const toggle = useCallback(() => {
    if (overlay) setDrawer(shown => !shown)
    else setColumn(shown => !shown)
  }, [overlay])
  const putAway = useCallback(() => setDrawer(false), [])
  return { overlay, shown: overlay ? drawer : column, toggle, putAway, opener }
}

type Props = { panel: Panel; side: 'start' | 'end'; label: string; children: ReactNode; className?: string | undefined }

/** An aside in its column, or over the page: then it takes the focus, and Escape or a click beside it puts it away. */
export function SidePanel({ panel, side, label, children, className }: Props) {
  const root = useRef<HTMLElement>(null)
  const { overlay, shown, putAway, opener } = panel
  const drawn = overlay && shown
  useEffect(() => {
    if (!drawn) return
    root.current?.focus()
    const onPointerDown = (event: PointerEvent) => {
      const target = event.target as Element
      const inside = root.current?.contains(target) || opener.current?.contains(target)
      // What the panel itself opened (a menu, a tip) is drawn elsewhere in the document.
      if (!inside && !target.closest('[data-portal]')) putAway()
    }
    document.addEventListener('pointerdown', onPointerDown)
    return () => document.removeEventListener('pointerdown', onPointerDown)
  }, [drawn, putAway, opener])
  return (
    <aside
      ref={root}
      className={[classes.panel, className].join(' ')}
      data-side={side}
      data-overlay={overlay}
      aria-label={label}
      data-shown={shown}
      tabIndex={-1}
      onKeyDown={event => {
        if (!drawn || event.key !== 'Escape') return
        putAway()
        opener.current?.focus()
      }}
    >
      {drawn && (
        <ActionIcon
          className={classes.close ?? ''}
          variant="subtle"
          aria-label={`Close ${label.toLowerCase()}`}
          onClick={() => {
            putAway()
            opener.current?.focus()
          }}
        >
          <IconX size={16} aria-hidden="true" />
        </ActionIcon>
      )}
      {children}
    </aside>
  )
}

import { type ReactNode, useLayoutEffect, useRef } from 'react'
import type { Part } from '../../../shared/part.ts'
import classes from './answer.module.css'

type Props = {
  part: Part
  /** The part as it is drawn in the text. */
  element: HTMLElement
  label: string
  onLeave: () => void
  children: ReactNode
}

/** A small form under the words of a part. It lies over the text, which makes room for it, and so is never a piece of it. */
export function UnderPart({ part, element, label, onLeave, children }: Props) {
  const form = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    const { current } = form
    if (!current) return
    let height = 0
    const place = () => {
      const page = current.offsetParent?.getBoundingClientRect()
      element.style.paddingBottom = `${current.offsetHeight + gapPx * 2}px`
      if (page)
        current.style.top = `${element.getBoundingClientRect().bottom - page.top - current.offsetHeight - gapPx}px`
      // The whole form, also once it has grown.
      if (current.offsetHeight > height) current.scrollIntoView({ block: 'nearest' })
      height = current.offsetHeight
    }
    const observer = new ResizeObserver(place)
    for (const each of [current, element, element.parentElement]) if (each) observer.observe(each)
    place()
    return () => {
      observer.disconnect()
      element.style.paddingBottom = ''
    }
  }, [element])
  return (
    <section
      ref={form}
      className={classes.under}
      data-part={part}
      aria-label={label}
      onKeyDown={event => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onLeave()
      }}
    >
      {children}
    </section>
  )
}

const gapPx = 16

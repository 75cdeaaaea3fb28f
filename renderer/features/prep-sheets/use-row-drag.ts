import { type DragEvent, useState } from 'react'

type Half = 'upper' | 'lower'
type Over = { id: string; half: Half } | null

/** What makes a row of a list draggable among its like. Nothing moves before the row is let go over another one. */
export function useRowDrag(onDrop: (moving: string, over: string, half: Half) => void) {
  const [moving, setMoving] = useState<string | null>(null)
  const [over, setOver] = useState<Over>(null)
  const end = () => {
    setMoving(null)
    setOver(null)
  }
  return (id: string) => ({
    draggable: true,
    'data-over': over?.id === id && moving !== id ? over.half : undefined,
    onDragStart: (event: DragEvent) => {
      event.dataTransfer.effectAllowed = 'move'
      setMoving(id)
    },
    onDragOver: (event: DragEvent) => {
      if (!moving) return
      event.preventDefault()
      const half = halfUnder(event)
      setOver(was => (was?.id === id && was.half === half ? was : { id, half }))
    },
    onDrop: (event: DragEvent) => {
      event.preventDefault()
      if (moving) onDrop(moving, id, halfUnder(event))
      end()
    },
    onDragEnd: end,
  })
}

function halfUnder(event: DragEvent): Half {
  const { top, height } = event.currentTarget.getBoundingClientRect()
  return event.clientY < top + height / 2 ? 'upper' : 'lower'
}

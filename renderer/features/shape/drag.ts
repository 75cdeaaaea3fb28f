import type { DragEvent } from 'react'

/** Only our own rows are taken; a file or a text from elsewhere dropped on a part does nothing. */
const kind = 'application/x-throughline-sentence'

export function startDrag(event: DragEvent, at: number): void {
  event.dataTransfer.setData(kind, String(at))
  event.dataTransfer.effectAllowed = 'move'
}

export function isSentence(event: DragEvent): boolean {
  return event.dataTransfer.types.includes(kind)
}

export function draggedSentence(event: DragEvent): number {
  return Number(event.dataTransfer.getData(kind))
}

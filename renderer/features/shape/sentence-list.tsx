import { VisuallyHidden } from '@mantine/core'
import { type Dispatch, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { Block } from '../../../shared/document.ts'
import { partNames } from '../../../shared/part.ts'
import { partForKey } from './part-for-key.ts'
import type { Move, Placements } from './placements.ts'
import { SentenceRow } from './sentence-row.tsx'
import classes from './shape.module.css'

type Props = { placements: Placements; blocks: ReadonlyMap<string, Block>; onMove: Dispatch<Move> }

/** The sentences of the entry: a list box that the keys 1–5 and 0 sort. */
export function SentenceList({ placements, blocks, onMove }: Props) {
  const list = useRef<HTMLDivElement>(null)
  const [menuAt, setMenuAt] = useState<number | null>(null)
  const [said, setSaid] = useState('')
  const { rows, current } = placements

  useEffect(() => {
    const row = list.current?.querySelector<HTMLElement>(`[data-at="${current}"]`)
    if (row && list.current?.contains(document.activeElement)) row.focus()
  }, [current])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const move = moveForKey(event.key, placements)
    if (event.key === 'Enter' || event.key === ' ') setMenuAt(current)
    else if (move) onMove(move)
    else return
    event.preventDefault()
    if (move?.type === 'assign') setSaid(move.part ? `Moved to ${partNames[move.part]}.` : 'Left out.')
  }

  return (
    <>
      <div
        ref={list}
        className={classes.sentences}
        role="listbox"
        tabIndex={-1}
        aria-label="Sentences of the entry, each with its part"
        onKeyDown={onKeyDown}
      >
        {rows.map((row, at) => {
          const block = blocks.get(row.passage.blockId)
          const opens = rows[at - 1]?.passage.blockId !== row.passage.blockId
          return (
            <SentenceRow
              // biome-ignore lint/suspicious/noArrayIndexKey: the sentences of an entry keep their order here, and may repeat
              key={at}
              at={at}
              placement={row}
              isCurrent={at === current}
              opensBlock={opens}
              question={opens ? block?.prompt?.question : undefined}
              menuOpened={menuAt === at}
              onMenu={setMenuAt}
              onMove={onMove}
            />
          )
        })}
      </div>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </>
  )
}

function moveForKey(key: string, { current, rows }: Placements): Move | null {
  const part = partForKey(key)
  if (part !== undefined) return { type: 'assign', at: current, part }
  if (key === 'ArrowDown') return { type: 'step', by: 1 }
  if (key === 'ArrowUp') return { type: 'step', by: -1 }
  if (key === 'PageDown') return { type: 'step', by: 10 }
  if (key === 'PageUp') return { type: 'step', by: -10 }
  if (key === 'Home') return { type: 'go', to: 0 }
  if (key === 'End') return { type: 'go', to: rows.length - 1 }
  return null
}

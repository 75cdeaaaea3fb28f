import { VisuallyHidden } from '@mantine/core'
import { type Dispatch, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { Block } from '../../../shared/document.ts'
import { partNames } from '../../../shared/part.ts'
import { partForKey } from './part-for-key.ts'
import { PartMenu } from './part-menu.tsx'
import type { Move, Placements } from './placements.ts'
import { SentenceRow } from './sentence-row.tsx'
import classes from './shape.module.css'

type Props = {
  placements: Placements
  blocks: ReadonlyMap<string, Block>
  /** By entry id, where there are several; empty where there is one. */
  entryNames: ReadonlyMap<string, string>
  onMove: Dispatch<Move>
}

/** The sentences of the entries: a list box that the keys 1–5 and 0 sort. */
export function SentenceList({ placements, blocks, entryNames, onMove }: Props) {
  const list = useRef<HTMLDivElement>(null)
  const [menuRow, setMenuRow] = useState<HTMLElement | null>(null)
  const [said, setSaid] = useState('')
  const { rows, current } = placements

  useEffect(() => {
    const row = list.current && rowAt(list.current, current)
    if (row && list.current?.contains(document.activeElement)) row.focus()
  }, [current])

  const move = (change: Move) => {
    onMove(change)
    if (change.type === 'assign') setSaid(change.part ? `Moved to ${partNames[change.part]}.` : 'Left out.')
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const change = moveForKey(event.key, placements)
    if (event.key === 'Enter' || event.key === ' ') setMenuRow(rowAt(event.currentTarget, current))
    else if (change) move(change)
    else return
    event.preventDefault()
  }
  const closeMenu = () => {
    setMenuRow(null)
    menuRow?.focus()
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
          const above = rows[at - 1]
          const opens = above?.passage.blockId !== row.passage.blockId
          const prompt = blocks.get(row.passage.blockId)?.prompt
          // All blocks of one answer share its prompt, so that the question is shown once.
          const asksAnew = prompt !== blocks.get(above?.passage.blockId ?? '')?.prompt
          return (
            <SentenceRow
              // biome-ignore lint/suspicious/noArrayIndexKey: the sentences of an entry keep their order here, and may repeat
              key={at}
              at={at}
              placement={row}
              isCurrent={at === current}
              entryName={
                above?.passage.entryId === row.passage.entryId ? null : (entryNames.get(row.passage.entryId) ?? null)
              }
              opensBlock={opens}
              prompt={asksAnew ? prompt : undefined}
              onMenu={setMenuRow}
              onMove={onMove}
            />
          )
        })}
      </div>
      {menuRow && (
        <PartMenu
          key={menuRow.dataset.at}
          part={rows[current]?.part ?? null}
          row={menuRow}
          onChoose={part => {
            move({ type: 'assign', at: current, part })
            closeMenu()
          }}
          onClose={how => (how === 'left' ? setMenuRow(null) : closeMenu())}
        />
      )}
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </>
  )
}

function rowAt(list: HTMLElement, at: number): HTMLElement | null {
  return list.querySelector(`[data-at="${at}"]`)
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

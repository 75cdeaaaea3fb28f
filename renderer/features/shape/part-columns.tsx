import { type Dispatch, type DragEvent, useState } from 'react'
import { type Part, partNames, parts } from '../../../shared/part.ts'
import { PartBadge } from '../../ui/part-badge.tsx'
import { draggedSentence, isSentence } from './drag.ts'
import { type Move, type Placements, quotesOf } from './placements.ts'
import classes from './shape.module.css'

/** The story as it would be: the five parts with what falls into them. A sentence may be dropped on each. */
export function PartColumns({ placements, onMove }: { placements: Placements; onMove: Dispatch<Move> }) {
  return (
    <>
      {parts.map(part => (
        <PlaceForSentences key={part} part={part} quotes={quotesOf(placements, part)} onMove={onMove} />
      ))}
      <PlaceForSentences part={null} quotes={quotesOf(placements, null)} onMove={onMove} />
    </>
  )
}

type PlaceProps = { part: Part | null; quotes: string[]; onMove: Dispatch<Move> }

function PlaceForSentences({ part, quotes, onMove }: PlaceProps) {
  const [over, setOver] = useState(false)
  const name = part ? partNames[part] : 'Left out'
  const onDragOver = (event: DragEvent) => {
    if (!isSentence(event)) return
    event.preventDefault()
    event.dataTransfer.dropEffect = 'move'
    setOver(true)
  }
  const onDrop = (event: DragEvent) => {
    setOver(false)
    if (!isSentence(event)) return
    event.preventDefault()
    onMove({ type: 'assign', at: draggedSentence(event), part })
  }
  return (
    <section
      className={classes.place}
      data-part={part ?? 'none'}
      data-over={over || undefined}
      aria-label={name}
      onDragOver={onDragOver}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <h2>
        <PartBadge part={part} />
        {name}
        <small className={classes.count}>{countOf(quotes.length)}</small>
      </h2>
      {part && quotes.length > 0 && <p className={classes.excerpt}>{excerptOf(quotes)}</p>}
    </section>
  )
}

/** More than the three lines that are shown; the whole is on the left. */
const excerptCharacters = 320

function excerptOf(quotes: string[]): string {
  let excerpt = ''
  for (const quote of quotes) {
    if (excerpt.length > excerptCharacters) break
    excerpt += `${quote} `
  }
  return excerpt.trimEnd()
}

function countOf(sentences: number): string {
  if (sentences === 0) return 'nothing yet'
  return sentences === 1 ? '1 sentence' : `${sentences} sentences`
}

import { VisuallyHidden } from '@mantine/core'
import { Fragment, useMemo } from 'react'
import type { VersionContent } from '../../../shared/history.ts'
import type { Piece } from './difference.ts'
import classes from './history.module.css'
import { compare } from './sections.ts'

type Props = {
  before: VersionContent
  after: VersionContent
  titleName: string
  legend: { added: string; removed: string }
}

/** Both texts as one: what only the later one has is underlined, what only the earlier one has is struck out. */
export function DifferenceView({ before, after, titleName, legend }: Props) {
  const sections = useMemo(() => compare(before, after, titleName), [before, after, titleName])
  const changed = sections.filter(section => section.changed)
  if (changed.length === 0) return <p className={classes.same}>There is no difference.</p>
  return (
    <div className={classes.difference}>
      <p className={classes.legend}>
        <ins>Underlined</ins>: {legend.added}. <del>Struck out</del>: {legend.removed}.
      </p>
      {sections
        .filter(section => section.changed || section.heading === '')
        .map(({ heading, paragraphs }) => (
          <section key={heading}>
            {heading !== '' && <h2>{heading}</h2>}
            {numbered(paragraphs).map(([key, pieces]) => (
              <Paragraph key={key} pieces={pieces} />
            ))}
          </section>
        ))}
    </div>
  )
}

function Paragraph({ pieces }: { pieces: readonly Piece[] }) {
  const untouched = pieces.every(({ kind }) => kind === 'same')
  return (
    <p data-untouched={untouched}>
      {numbered(pieces).map(([key, piece]) => (
        <PieceText key={key} {...piece} />
      ))}
    </p>
  )
}

function PieceText({ kind, text }: Piece) {
  if (kind === 'same') return <Fragment>{text}</Fragment>
  const Mark = kind === 'added' ? 'ins' : 'del'
  return (
    <Mark>
      <VisuallyHidden>{kind === 'added' ? 'added: ' : 'removed: '}</VisuallyHidden>
      {text}
    </Mark>
  )
}

/** A difference is drawn once and never changes in itself, so that a place in it is name enough. */
function numbered<Item>(items: readonly Item[]): [string, Item][] {
  return items.map((item, index) => [String(index), item])
}

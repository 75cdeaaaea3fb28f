import { VisuallyHidden } from '@mantine/core'
import { type KeyboardEvent, useRef, useState } from 'react'
import type { Principle } from '../../../shared/frameworks.ts'
import type { StoryRow } from '../../../shared/stories.ts'
import classes from './coverage.module.css'
import { Cell, CellNote, type NotedCell } from './coverage-cell.tsx'
import { type Covered, coverText } from './coverage-words.ts'
import { MatrixHead } from './matrix-head.tsx'
import { type Sorting, sortStories, toggledSorting } from './sort-stories.ts'
import { stepFrom } from './step.ts'
import { nextStrength } from './strength.ts'

type Props = {
  principles: readonly Principle[]
  stories: readonly StoryRow[]
  covered: readonly Covered[]
  stressedIds: readonly string[]
  secondsOf: (story: StoryRow) => number
  timeOf: (story: StoryRow) => string
  hrefOfStory: (storyId: string) => string
  hrefOfPrinciple: (principleId: string) => string
  /** The name goes along for what is said of it. */
  onCycle: (story: StoryRow, principleId: string, name: string) => void
  /** Asks what could be told for a principle that is a gap or thin. */
  onWanting: (principleId: string) => void
}

/** Stories × principles. One tab stop; the arrow keys go from cell to cell, Enter or Space changes one. */
export function CoverageMatrix({ principles, covered, timeOf, secondsOf, onCycle, onWanting, ...props }: Props) {
  const table = useRef<HTMLTableElement>(null)
  const [said, setSaid] = useState('')
  const [at, setAt] = useState({ row: 0, column: 0 })
  const [noted, setNoted] = useState<NotedCell | null>(null)
  const [sorting, setSorting] = useState<Sorting>({ by: 'begun' })
  const stories = sortStories(props.stories, sorting, secondsOf)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setNoted(null)
    const next = stepFrom(at, event, { rows: stories.length, columns: principles.length })
    if (!next) return
    event.preventDefault()
    setAt(next)
    table.current?.querySelector<HTMLElement>(`[data-cell="${next.row}-${next.column}"]`)?.focus()
  }
  return (
    <div className={classes.around}>
      <table ref={table} className={classes.matrix}>
        <caption>Which story shows which principle</caption>
        <MatrixHead
          principles={principles}
          stressedIds={props.stressedIds}
          hrefOfPrinciple={props.hrefOfPrinciple}
          sorting={sorting}
          onSort={wanted => {
            setSorting(toggledSorting(sorting, wanted))
            setNoted(null)
          }}
        />
        <tbody onKeyDown={onKeyDown} onMouseLeave={() => setNoted(null)}>
          {stories.map((story, row) => (
            <tr key={story.id}>
              <th scope="row">
                <a href={props.hrefOfStory(story.id)}>{story.headline || 'Untitled story'}</a>
              </th>
              {principles.map((principle, column) => (
                <Cell
                  key={principle.id}
                  place={`${row}-${column}`}
                  isStop={
                    row === Math.min(at.row, stories.length - 1) &&
                    column === Math.min(at.column, principles.length - 1)
                  }
                  principle={principle.name}
                  headline={story.headline || 'Untitled story'}
                  emphasis={story.emphases.find(({ principleId }) => principleId === principle.id)}
                  onFocus={() => setAt({ row, column })}
                  onNote={setNoted}
                  onCycle={() => {
                    const now = story.emphases.find(({ principleId }) => principleId === principle.id)?.strength
                    setSaid(`${principle.name}: ${nextStrength(now) ?? 'no longer told for it'}`)
                    setNoted(null)
                    onCycle(story, principle.id, principle.name)
                  }}
                />
              ))}
              <td className={classes.time}>{timeOf(story)}</td>
            </tr>
          ))}
        </tbody>
        <Foot covered={covered} principles={principles} onWanting={onWanting} />
      </table>
      {noted && <CellNote noted={noted} />}
      <Legend />
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </div>
  )
}

type FootProps = Pick<Props, 'covered' | 'principles' | 'onWanting'>

function Foot({ covered, principles, onWanting }: FootProps) {
  return (
    <tfoot>
      <tr>
        <th scope="row">Covered</th>
        {covered.map((cover, at) => (
          <td key={cover.principleId} data-cover={cover.state}>
            {cover.state === 'covered' ? (
              coverText(cover)
            ) : (
              <button
                type="button"
                aria-label={`${principles[at]?.name}: ${cover.state}. What could be told for it?`}
                onClick={() => onWanting(cover.principleId)}
              >
                {coverText(cover)}
              </button>
            )}
          </td>
        ))}
        <td />
      </tr>
    </tfoot>
  )
}

function Legend() {
  return (
    <p className={classes.legend}>
      <span>
        <i data-full aria-hidden="true" /> primary
      </span>
      <span>
        <i aria-hidden="true" /> secondary
      </span>
      <span>
        Two or more stories, one of them primary, cover a principle. A click or Enter changes a cell; a press on “gap”
        or “thin” looks for what could be told.
      </span>
    </p>
  )
}

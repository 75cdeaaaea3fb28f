import { VisuallyHidden } from '@mantine/core'
import { type KeyboardEvent, useRef, useState } from 'react'
import type { Principle } from '../../../shared/frameworks.ts'
import type { Emphasis, StoryRow } from '../../../shared/stories.ts'
import classes from './coverage.module.css'
import { type Covered, coverText } from './coverage-words.ts'
import { stepFrom } from './step.ts'
import { nextStrength } from './strength.ts'

type Props = {
  principles: readonly Principle[]
  stories: readonly StoryRow[]
  covered: readonly Covered[]
  timeOf: (story: StoryRow) => string
  hrefOfStory: (storyId: string) => string
  hrefOfPrinciple: (principleId: string) => string
  /** The name goes along for what is said of it. */
  onCycle: (story: StoryRow, principleId: string, name: string) => void
}

/** Stories × principles. One tab stop; the arrow keys go from cell to cell, Enter or Space changes one. */
export function CoverageMatrix({ principles, stories, covered, timeOf, onCycle, ...links }: Props) {
  const table = useRef<HTMLTableElement>(null)
  const [said, setSaid] = useState('')
  const [at, setAt] = useState({ row: 0, column: 0 })
  const onKeyDown = (event: KeyboardEvent) => {
    const next = stepFrom(at, event, { rows: stories.length, columns: principles.length })
    if (!next) return
    event.preventDefault()
    setAt(next)
    table.current?.querySelector<HTMLElement>(`[data-cell="${next.row}-${next.column}"]`)?.focus()
  }
  return (
    <>
      <table ref={table} className={classes.matrix}>
        <caption>Which story shows which principle</caption>
        <thead>
          <tr>
            <th scope="col">Story</th>
            {principles.map(principle => (
              <th key={principle.id} scope="col" className={classes.principle}>
                <a href={links.hrefOfPrinciple(principle.id)}>{principle.name}</a>
              </th>
            ))}
            <th scope="col">Told in</th>
          </tr>
        </thead>
        <tbody onKeyDown={onKeyDown}>
          {stories.map((story, row) => (
            <tr key={story.id}>
              <th scope="row">
                <a href={links.hrefOfStory(story.id)}>{story.headline || 'Untitled story'}</a>
              </th>
              {principles.map((principle, column) => (
                <Cell
                  key={principle.id}
                  place={`${row}-${column}`}
                  isStop={row === Math.min(at.row, stories.length - 1) && column === at.column}
                  label={`${principle.name}, ${story.headline || 'Untitled story'}`}
                  emphasis={story.emphases.find(({ principleId }) => principleId === principle.id)}
                  onFocus={() => setAt({ row, column })}
                  onCycle={() => {
                    const now = story.emphases.find(({ principleId }) => principleId === principle.id)?.strength
                    setSaid(`${principle.name}: ${nextStrength(now) ?? 'no longer told for it'}`)
                    onCycle(story, principle.id, principle.name)
                  }}
                />
              ))}
              <td className={classes.time}>{timeOf(story)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Covered</th>
            {covered.map(cover => (
              <td key={cover.principleId} data-cover={cover.state}>
                {coverText(cover)}
              </td>
            ))}
            <td />
          </tr>
        </tfoot>
      </table>
      <Legend />
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </>
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
      <span>Two or more stories, one of them primary, cover a principle. A click or Enter changes a cell.</span>
    </p>
  )
}

type CellProps = {
  place: string
  isStop: boolean
  label: string
  emphasis: Emphasis | undefined
  onFocus: () => void
  onCycle: () => void
}

function Cell({ place, isStop, label, emphasis, onFocus, onCycle }: CellProps) {
  const strength = emphasis?.strength
  return (
    <td>
      <button
        type="button"
        className={classes.cell}
        data-cell={place}
        data-strength={strength}
        tabIndex={isStop ? 0 : -1}
        aria-label={`${label}: ${strength ?? 'not told for it'}`}
        title={`${label}: ${strength ?? 'not told for it'}`}
        onFocus={onFocus}
        onClick={onCycle}
      >
        <span aria-hidden="true" />
      </button>
    </td>
  )
}

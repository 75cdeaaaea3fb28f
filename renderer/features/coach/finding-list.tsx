import type { KeyboardEvent } from 'react'
import classes from './coach.module.css'
import type { PlacedFinding } from './coach-request.ts'
import { keyOf } from './dismissal.ts'
import { FindingItem } from './finding-item.tsx'
import { neighbourOf } from './neighbour.ts'

/** What one may do about a finding. */
export type FindingDeeds = {
  onAsk: (finding: PlacedFinding) => void
  onShow: (finding: PlacedFinding) => void
  onAddSource: (finding: PlacedFinding) => void
  onDismiss: (finding: PlacedFinding) => void
}

type Props = {
  label: string
  findings: readonly PlacedFinding[]
  /** Only looking is left then. */
  readOnly: boolean
  deeds: FindingDeeds
}

/** Findings one below the other; the arrow keys walk them from wherever one stands. */
export function FindingList({ label, findings, readOnly, deeds }: Props) {
  return (
    <ul className={classes.findings} aria-label={label} onKeyDown={walk}>
      {findings.map(finding => (
        <FindingItem
          key={`${keyOf(finding)}/${finding.range?.start ?? ''}`}
          finding={finding}
          readOnly={readOnly}
          deeds={deeds}
        />
      ))}
    </ul>
  )
}

function walk(event: KeyboardEvent<HTMLElement>): void {
  const item = document.activeElement?.closest('li')
  if (!item || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return
  const button = neighbourOf(item, event.key === 'ArrowDown' ? 1 : -1)
  if (!button) return
  event.preventDefault()
  button.focus()
}

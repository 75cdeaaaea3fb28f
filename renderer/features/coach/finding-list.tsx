import type { KeyboardEvent } from 'react'
import classes from './coach.module.css'
import type { PlacedFinding } from './coach-request.ts'
import { keyOf } from './dismissal.ts'
import { FindingItem } from './finding-item.tsx'

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
  askedKey: string | null
  /** Only looking is left then. */
  readOnly: boolean
  deeds: FindingDeeds
}

/** Findings one below the other; the arrow keys walk them from wherever one stands. */
export function FindingList({ label, findings, askedKey, readOnly, deeds }: Props) {
  return (
    <ul className={classes.findings} aria-label={label} onKeyDown={walk}>
      {findings.map(finding => {
        const key = keyOf(finding)
        return (
          <FindingItem
            key={`${key}/${finding.range?.start ?? ''}`}
            finding={finding}
            isAsked={key === askedKey}
            readOnly={readOnly}
            deeds={deeds}
          />
        )
      })}
    </ul>
  )
}

/** To the first button of the finding before or after, in all the lists of the margin. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  const margin = event.currentTarget.closest('[data-findings]')
  if (step === undefined || !margin) return
  const items = [...margin.querySelectorAll('li')].filter(item => item.checkVisibility())
  const at = items.findIndex(item => item.contains(document.activeElement))
  const button = items[at + step]?.querySelector('button')
  if (!button) return
  event.preventDefault()
  button.focus()
}

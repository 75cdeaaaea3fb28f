import classes from './coach.module.css'
import type { PlacedFinding } from './coach-request.ts'
import { keyOf } from './dismissal.ts'

/** What the person does not want to hear for this story, folded, with a way back. */
export function PutAway({
  findings,
  onBringBack,
}: {
  findings: readonly PlacedFinding[]
  onBringBack: ((finding: PlacedFinding) => void) | null
}) {
  if (findings.length === 0) return null
  return (
    <details className={classes.more}>
      <summary>Put away ({findings.length})</summary>
      <ul className={classes.away}>
        {findings.map(finding => (
          <li key={`${keyOf(finding)}/${finding.range?.start ?? ''}`}>
            {finding.title}
            {onBringBack && (
              <button type="button" aria-label={`Bring back: ${finding.title}`} onClick={() => onBringBack(finding)}>
                Bring back
              </button>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}

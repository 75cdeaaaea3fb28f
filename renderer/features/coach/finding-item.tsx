import { useRef } from 'react'
import classes from './coach.module.css'
import type { PlacedFinding } from './coach-request.ts'
import type { FindingDeeds } from './finding-list.tsx'
import { neighbourOf } from './neighbour.ts'
import { asksWho } from './rule-words.ts'

type Props = { finding: PlacedFinding; readOnly: boolean; deeds: FindingDeeds }

export function FindingItem({ finding, readOnly, deeds }: Props) {
  const { title, reason, range, severity, ruleId } = finding
  const deed = (name: string, act: (finding: PlacedFinding) => void) => (
    <button type="button" aria-label={`${name}: ${title}`} onClick={() => act(finding)}>
      {name}
    </button>
  )
  const item = useRef<HTMLLIElement>(null)
  const putAway = () => {
    // The focus goes to a neighbour before this one leaves.
    if (item.current) (neighbourOf(item.current, 1) ?? neighbourOf(item.current, -1))?.focus()
    deeds.onDismiss(finding)
  }
  return (
    <li ref={item} className={classes.finding}>
      <h4>
        <Underline severity={severity} />
        {title}
      </h4>
      <p>{reason}</p>
      <div className={classes.deeds}>
        {!readOnly && deed(asksWho(finding) ? 'Who exactly?' : 'Ask me', deeds.onAsk)}
        {range && deed('Show', deeds.onShow)}
        {!readOnly && ruleId === 'sourced' && deed('Add a source', deeds.onAddSource)}
        {!readOnly && deed('Not for this story', putAway)}
      </div>
    </li>
  )
}

/** The stroke under the words in the text, so that the eye finds them: a wave for a fault, dots for a hint. */
function Underline({ severity }: Pick<PlacedFinding, 'severity'>) {
  return (
    <svg
      className={classes.stroke}
      data-severity={severity}
      viewBox="0 0 18 8"
      width="18"
      height="8"
      aria-hidden="true"
    >
      {severity === 'fault' ? <path d="M1 4q2-4 4 0t4 0 4 0 4 0" /> : <path d="M2 4h15" strokeDasharray="0.1 3.6" />}
    </svg>
  )
}

import { useState } from 'react'
import type { Finding } from '../../../shared/coach/rule.ts'
import { partNames } from '../../../shared/part.ts'
import classes from './coach.module.css'

type Props = { finding: Finding; onAsk: (finding: Finding) => void; onShow: (finding: Finding) => void }

export function FindingItem({ finding, onAsk, onShow }: Props) {
  const [asked, setAsked] = useState(false)
  return (
    <li className={classes.finding}>
      <h3>
        <Underline severity={finding.severity} />
        {finding.title}
      </h3>
      <p>{finding.reason}</p>
      {asked && (
        <p className={classes.question}>
          {finding.question}
          <small className={classes.where}>Answer it in {partNames[finding.part]}.</small>
        </p>
      )}
      <div className={classes.deeds}>
        <button
          type="button"
          aria-label={`Ask me: ${finding.title}`}
          onClick={() => {
            setAsked(true)
            onAsk(finding)
          }}
        >
          Ask me
        </button>
        {finding.range && (
          <button type="button" aria-label={`Show: ${finding.title}`} onClick={() => onShow(finding)}>
            Show
          </button>
        )}
      </div>
    </li>
  )
}

/** The stroke under the words in the text, so that the eye finds them: a wave for a fault, dots for a hint. */
function Underline({ severity }: Pick<Finding, 'severity'>) {
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

import type { Finding } from '../../../shared/coach/rule.ts'
import { parts } from '../../../shared/part.ts'
import { actionText } from './balance.ts'
import { BalanceBar } from './balance-bar.tsx'
import classes from './coach.module.css'
import type { CoachAnswer } from './coach-request.ts'
import { FindingItem } from './finding-item.tsx'

/** More at once would be a wall; the rest is folded. */
const shownAtOnce = 3

type Props = {
  answer: CoachAnswer | null
  fault: string | null
  /** "1 min 48 s, within reach" */
  toldIn: (words: number) => string
  onAsk: (finding: Finding) => void
  onShow: (finding: Finding) => void
}

export function Coach({ answer, fault, toldIn, onAsk, onShow }: Props) {
  const total = answer ? parts.reduce((sum, part) => sum + answer.words[part], 0) : 0
  const findings = answer?.findings ?? []
  const folded = findings.slice(shownAtOnce)
  const items = (some: readonly Finding[]) => (
    <ul className={classes.findings}>
      {some.map(finding => (
        <FindingItem key={keyOf(finding)} finding={finding} onAsk={onAsk} onShow={onShow} />
      ))}
    </ul>
  )
  return (
    <div className={classes.coach}>
      <h2>
        Coach
        <small>{total > 0 ? toldIn(total) : ''}</small>
      </h2>
      {fault && <p className={classes.faint}>The coach cannot read at the moment: {fault}</p>}
      {answer && total === 0 && (
        <p className={classes.faint}>
          Nothing to read yet. Begin with the situation: what was wrong, and how much of it?
        </p>
      )}
      {answer && total > 0 && (
        <>
          <BalanceBar words={answer.words} />
          <p className={classes.faint}>{actionText(answer.words)}</p>
          {items(findings.slice(0, shownAtOnce))}
          {folded.length > 0 && (
            <details className={classes.more}>
              <summary>{folded.length === 1 ? 'One more thing' : `${folded.length} more things`}</summary>
              {items(folded)}
            </details>
          )}
          <Standing standing={answer.standing} />
        </>
      )}
    </div>
  )
}

function Standing({ standing }: Pick<CoachAnswer, 'standing'>) {
  if (standing.length === 0) return null
  return (
    <section className={classes.standing}>
      <h2>What stands</h2>
      <ul>
        {standing.map(({ ruleId, text }) => (
          <li key={ruleId}>{text}</li>
        ))}
      </ul>
    </section>
  )
}

function keyOf({ ruleId, part, range }: Finding): string {
  return `${ruleId}/${part}/${range ? `${range.blockId}/${range.start}` : ''}`
}

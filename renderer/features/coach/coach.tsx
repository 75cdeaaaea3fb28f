import { parts } from '../../../shared/part.ts'
import type { DismissedFinding } from '../../../shared/stories.ts'
import { actionText } from './balance.ts'
import { BalanceBar } from './balance-bar.tsx'
import classes from './coach.module.css'
import type { CoachAnswer, PlacedFinding } from './coach-request.ts'
import { withoutDismissed } from './dismissal.ts'
import { type FindingDeeds, FindingList } from './finding-list.tsx'
import { PutAway } from './put-away.tsx'
import { readinessOf } from './readiness.ts'
import { ReadinessView } from './readiness-view.tsx'
import { weighs } from './rule-words.ts'

/** More at once would be a wall; the rest is folded. */
const shownAtOnce = 3
const standingShown = 5

type Props = {
  answer: CoachAnswer | null
  fault: string | null
  /** "1 min 48 s, within reach" */
  toldIn: (words: number) => string
  dismissed: readonly DismissedFinding[]
  readOnly: boolean
  deeds: FindingDeeds
  onBringBack: (finding: PlacedFinding) => void
  /** Offered only once nothing of weight is left; null where the story is marked already. */
  onMarkReady: (() => void) | null
}

export function Coach({ answer, fault, toldIn, ...margin }: Props) {
  const total = answer ? parts.reduce((sum, part) => sum + answer.words[part], 0) : 0
  return (
    <div className={classes.coach} data-findings>
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
      {answer && total > 0 && <Reading answer={answer} {...margin} />}
    </div>
  )
}

type ReadingProps = Omit<Props, 'answer' | 'fault' | 'toldIn'> & { answer: CoachAnswer }

function Reading({ answer, dismissed, readOnly, deeds, onBringBack, onMarkReady }: ReadingProps) {
  const { open, putAway } = withoutDismissed(answer.findings, dismissed)
  const readiness = readinessOf(answer, open)
  const next = open.find(weighs) ?? open[0]
  const rest = open.filter(finding => finding !== next)
  const list = (label: string, findings: readonly PlacedFinding[]) => (
    <FindingList label={label} findings={findings} readOnly={readOnly} deeds={deeds} />
  )
  const then = rest.slice(0, shownAtOnce - 1)
  const folded = rest.slice(shownAtOnce - 1)
  const heading = readiness.ready ? 'If you like' : 'Do this next'
  return (
    <>
      <BalanceBar words={answer.words} />
      <p className={classes.faint}>{actionText(answer.words)}</p>
      {!answer.readable && (
        <p className={classes.language} role="note">
          I can’t read this language well, so I keep to what can be counted: which parts are told, and how long they
          are.
        </p>
      )}
      <ReadinessView readiness={readiness} onMarkReady={onMarkReady} />
      {next && <h3 className={classes.heading}>{heading}</h3>}
      {next && list(heading, [next])}
      {then.length > 0 && list('And then', then)}
      {folded.length > 0 && (
        <details className={classes.more}>
          <summary>{folded.length === 1 ? 'One more thing' : `${folded.length} more things`}</summary>
          {list('More things', folded)}
        </details>
      )}
      <PutAway findings={putAway} onBringBack={readOnly ? null : onBringBack} />
      <Standing standing={answer.standing} />
    </>
  )
}

function Standing({ standing }: Pick<CoachAnswer, 'standing'>) {
  if (standing.length === 0) return null
  const folded = standing.slice(standingShown)
  const items = (some: CoachAnswer['standing']) => (
    <ul>
      {some.map(({ ruleId, text }) => (
        <li key={ruleId}>{text}</li>
      ))}
    </ul>
  )
  return (
    <section className={classes.standing}>
      <h3>What stands</h3>
      {items(standing.slice(0, standingShown))}
      {folded.length > 0 && (
        <details className={classes.more}>
          <summary>And {folded.length} more</summary>
          {items(folded)}
        </details>
      )}
    </section>
  )
}

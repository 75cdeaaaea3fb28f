import { awayInWords, type LocalDay } from '../../../shared/day.ts'
import { type TargetRow, targetName } from '../../../shared/targets.ts'
import { dayInWords, isOver, loopInWords, outcomeWords } from './target-words.ts'
import classes from './targets.module.css'

type Props = {
  targets: readonly TargetRow[]
  today: LocalDay
  frameworkName: (target: TargetRow) => string
  hrefOfTarget: (targetId: string) => string
}

/** The interviews being prepared, the next one first; what is over stands apart, with how it ended. */
export function TargetList({ targets, today, ...props }: Props) {
  const over = targets.filter(target => isOver(target, today))
  const ahead = targets.filter(target => !isOver(target, today))
  return (
    <>
      <Rows targets={ahead} today={today} heading="h2" {...props} />
      {over.length > 0 && (
        <>
          <h2 className={classes.over}>Over</h2>
          <Rows targets={over} today={today} heading="h3" {...props} />
        </>
      )}
    </>
  )
}

function Rows({ targets, today, heading: Heading, frameworkName, hrefOfTarget }: Props & { heading: 'h2' | 'h3' }) {
  if (targets.length === 0) return null
  return (
    <ul className={classes.targets}>
      {targets.map(target => (
        <li key={target.id}>
          <Heading>
            <a href={hrefOfTarget(target.id)}>{targetName(target)}</a>
          </Heading>
          <p className={classes.when}>
            {target.date ? `${dayInWords(target.date)} · ${awayInWords(target.date, today)}` : 'no day yet'}
          </p>
          <p className={classes.rowFacts}>
            {target.level && <span>{target.level}</span>}
            <span>{frameworkName(target)}</span>
            <span>{loopInWords(target)}</span>
            {isOver(target, today) && (
              <span data-state={target.debriefed ? undefined : 'wanting'}>
                {target.debriefed ? outcomeWords[target.outcome] : 'no debrief yet'}
              </span>
            )}
          </p>
        </li>
      ))}
    </ul>
  )
}

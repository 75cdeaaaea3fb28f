import { VisuallyHidden } from '@mantine/core'
import type { History, VersionRow } from '../../../shared/history.ts'
import classes from './history.module.css'
import { byDay, changesInWords, changesSpoken, reasonInWords, timeOf } from './version-words.ts'

/** `now` stands for the present state. */
export type Chosen = number | 'now'

type Props = { history: History; chosen: Chosen; onChoose: (chosen: Chosen) => void }

/** The present state and the versions before it, under their days; the arrow keys go from one to the next. */
export function VersionList({ history: { present, versions }, chosen, onChoose }: Props) {
  const days = byDay(versions, new Date())
  return (
    <aside className={classes.list} aria-label="History">
      <fieldset>
        <legend>Versions</legend>
        <ul>
          <Choice value="now" chosen={chosen} onChoose={onChoose} time="Now" counts={present} reason={null} />
        </ul>
        {days.map(({ name, rows }) => (
          <div key={rows[0]?.number}>
            <h2>{name}</h2>
            <ul>
              {rows.map(row => (
                <Choice
                  key={row.number}
                  value={row.number}
                  chosen={chosen}
                  onChoose={onChoose}
                  time={timeOf(row.savedAt)}
                  counts={row}
                  reason={reasonInWords(row.reason)}
                />
              ))}
            </ul>
          </div>
        ))}
      </fieldset>
    </aside>
  )
}

type ChoiceProps = Pick<Props, 'chosen' | 'onChoose'> & {
  value: Chosen
  time: string
  counts: Pick<VersionRow, 'added' | 'removed'>
  reason: string | null
}

function Choice({ value, chosen, onChoose, time, counts, reason }: ChoiceProps) {
  return (
    <li>
      <label className={classes.choice} data-chosen={chosen === value}>
        <input type="radio" name="version" checked={chosen === value} onChange={() => onChoose(value)} />
        <span className={classes.time}>{time}</span>
        <span className={classes.counts} aria-hidden="true">
          {changesInWords(counts)}
        </span>
        <VisuallyHidden>{changesSpoken(counts)}</VisuallyHidden>
        {reason && <span className={classes.reason}>{reason}</span>}
      </label>
    </li>
  )
}

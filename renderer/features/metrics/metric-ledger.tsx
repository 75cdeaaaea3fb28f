import { useRef } from 'react'
import type { Metric } from '../../../shared/metrics.ts'
import type { MetricProposal } from '../../../shared/propose-metrics.ts'
import { FieldState } from '../../autosave/field-state.tsx'
import { useFieldAutosave } from '../../autosave/use-field-autosave.ts'
import { offerUndo } from '../../ui/undo.tsx'
import { emptyMetric, moved, openProposals, wordsOf } from './ledger.ts'
import { MetricRow } from './metric-row.tsx'
import classes from './metrics.module.css'

type Props = {
  storyId: string
  metrics: readonly Metric[]
  proposals: readonly MetricProposal[]
  onSave: (metrics: Metric[]) => Promise<void>
}

/** All figures of a story. Kept like any text: saved as it is typed, and before the window closes. */
export function MetricLedger({ storyId, metrics, proposals, onSave }: Props) {
  const { value, change, state, flush } = useFieldAutosave<readonly Metric[]>(`${storyId}/metrics`, metrics, list =>
    onSave([...list]),
  )
  const list = useRef<HTMLOListElement>(null)
  const add = (metric: Metric) => {
    change([...value, metric])
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(':scope > li:last-child input')?.focus())
  }
  const remove = (metric: Metric) => {
    change(value.filter(({ id }) => id !== metric.id))
    flush()
    if (metric.opening.text || metric.closing.text || metric.what)
      offerUndo('The figure was removed.', async () => {
        change(value)
        flush()
      })
  }
  return (
    <form className={classes.ledger} onBlur={flush} onSubmit={event => event.preventDefault()}>
      <header>
        <h2>Figures</h2>
        <p>Before and after, as you would say them. The first stands for the story in lists and on paper.</p>
      </header>
      <div>
        <ol ref={list}>
          {value.map((metric, at) => (
            <MetricRow
              key={metric.id}
              metric={metric}
              at={at}
              of={value.length}
              onChange={next => change(value.with(at, next))}
              onMove={by => change(moved(value, at, by))}
              onRemove={() => remove(metric)}
            />
          ))}
        </ol>
        {openProposals(proposals, value)
          .slice(0, 3)
          .map(proposal => (
            <p key={wordsOf(proposal)} className={classes.proposal}>
              <q>
                {proposal.opening.text} → {proposal.closing.text}
              </q>
              <button
                type="button"
                className={classes.deed}
                onClick={() => add({ ...proposal, id: crypto.randomUUID() })}
              >
                Keep it
              </button>
            </p>
          ))}
      </div>
      <footer>
        <button type="button" className={classes.quiet} onClick={() => add(emptyMetric(crypto.randomUUID()))}>
          + another figure
        </button>
        <FieldState state={state} />
      </footer>
    </form>
  )
}

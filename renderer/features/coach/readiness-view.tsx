import { Button } from '@mantine/core'
import { partNames } from '../../../shared/part.ts'
import { PartBadge } from '../../ui/part-badge.tsx'
import classes from './coach.module.css'
import type { Readiness } from './readiness.ts'

type Props = { readiness: Readiness; onMarkReady: (() => void) | null }

/** How far the story is, in words: the verdict, and one line for each part. */
export function ReadinessView({ readiness: { ready, verdict, parts }, onMarkReady }: Props) {
  return (
    <section className={classes.readiness} aria-label="Readiness">
      <header>
        <h3 data-ready={ready}>{verdict}</h3>
        {ready && onMarkReady && (
          <Button size="compact-xs" variant="default" onClick={onMarkReady}>
            Mark as ready
          </Button>
        )}
      </header>
      <ul>
        {parts.map(({ part, state, why }) => (
          <li key={part} data-state={state}>
            <PartBadge part={part} />
            <span>{partNames[part]}</span>
            <b>{state}</b>
            <span>{why}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

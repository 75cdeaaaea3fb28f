import { type Part, partNames } from '../../shared/part.ts'
import classes from './part-badge.module.css'

/** The square letter of a part, the same everywhere; a dashed one for what is left out. The name is said beside it. */
export function PartBadge({ part }: { part: Part | null }) {
  return (
    <span className={classes.badge} data-part={part ?? 'none'} aria-hidden="true">
      {part ? partNames[part].charAt(0) : '–'}
    </span>
  )
}

import { type Part, partNames } from '../../shared/part.ts'
import classes from './part-badge.module.css'

/** The square letter of a part, the same everywhere; a dashed one for what is left out. The name is said beside it; a framework may have another one. */
export function PartBadge({ part, label }: { part: Part | null; label?: string }) {
  return (
    <span className={classes.badge} data-part={part ?? 'none'} aria-hidden="true">
      {part ? (label ?? partNames[part]).charAt(0) : '–'}
    </span>
  )
}

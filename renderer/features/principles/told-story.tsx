import { type Part, partNames, parts } from '../../../shared/part.ts'
import type { Emphasis } from '../../../shared/stories.ts'
import { PartBadge } from '../../ui/part-badge.tsx'
import classes from './told-for.module.css'

type Props = { emphasis: Emphasis; name: string; textOf: (part: Part) => string }

/** The story as it is told for one principle, to be read: its own words where it has some, else the common ones. */
export function ToldStory({ emphasis: { angle, wordings = {} }, name, textOf }: Props) {
  return (
    <article className={classes.story} aria-label={`The story as told for ${name}`}>
      {angle.trim() !== '' && <p className={classes.angle}>{angle}</p>}
      {parts.map(part => {
        const own = wordings[part]?.trim()
        return (
          <section key={part} className={classes.part} data-own={own ? true : undefined}>
            <h2>
              <PartBadge part={part} />
              {partNames[part]}
              <small>{own ? `for ${name}` : 'as for everyone'}</small>
            </h2>
            <p>{own || textOf(part)}</p>
          </section>
        )
      })}
    </article>
  )
}

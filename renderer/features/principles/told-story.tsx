import { countWords } from '../../../shared/document.ts'
import { type Framework, partLabelsOf } from '../../../shared/frameworks.ts'
import { type Part, parts } from '../../../shared/part.ts'
import type { Emphasis } from '../../../shared/stories.ts'
import { PartBadge } from '../../ui/part-badge.tsx'
import classes from './told-for.module.css'

type Props = {
  emphasis: Emphasis
  name: string
  framework: Pick<Framework, 'name' | 'labels' | 'wordCap'> | undefined
  textOf: (part: Part) => string
}

/**
 * The story as it is told for one principle, to be read: its own words where it has some, else the common ones, under the
 * names that its framework has for the parts.
 */
export function ToldStory({ emphasis: { angle, wordings = {} }, name, framework, textOf }: Props) {
  const labels = partLabelsOf(framework)
  const words = parts.reduce((sum, part) => sum + countWords(wordings[part]?.trim() || textOf(part)), 0)
  return (
    <article className={classes.story} aria-label={`The story as told for ${name}`}>
      {framework?.wordCap != null && (
        <p className={classes.cap} data-over={words > framework.wordCap || undefined}>
          {capWords(words, framework.wordCap)} <small>{framework.name}</small>
        </p>
      )}
      {angle.trim() !== '' && <p className={classes.angle}>{angle}</p>}
      {parts.map(part => {
        const own = wordings[part]?.trim()
        return (
          <section key={part} className={classes.part} data-own={own ? true : undefined}>
            <h2>
              <PartBadge part={part} label={labels[part]} />
              {labels[part]}
              <small>{own ? `for ${name}` : 'as for everyone'}</small>
            </h2>
            <p>{own || textOf(part)}</p>
          </section>
        )
      })}
    </article>
  )
}

function capWords(words: number, cap: number): string {
  if (words > cap) return `${words} words, ${words - cap} more than the ${cap} that are read.`
  return `${words} of ${cap} words.`
}

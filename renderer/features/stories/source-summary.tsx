import type { Source } from '../../../shared/stories.ts'
import { sourcesByEntry } from './sources-by-entry.ts'
import classes from './story.module.css'

/** Under the coach: which entries the story rests on, and whether what it quotes still stands there. */
export function SourceSummary({
  sources,
  hrefOfSource,
}: {
  sources: readonly Source[]
  hrefOfSource: (source: Source) => string
}) {
  const entries = sourcesByEntry(sources)
  return (
    <section className={classes.sources}>
      <h2>
        Sources
        {entries.length > 0 && <small>{entries.length === 1 ? '1 entry' : `${entries.length} entries`}</small>}
      </h2>
      {entries.length === 0 && (
        <p className={classes.faint}>No sentence has a source. A story shaped from an entry keeps them.</p>
      )}
      <ul>
        {entries.map(({ first, title, passages, missing }) => (
          <li key={first.passage.entryId}>
            <a href={hrefOfSource(first)}>{title}</a> · {passages === 1 ? '1 passage' : `${passages} passages`}
            {missing > 0 && <span className={classes.missing}>, {missing} no longer there</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}

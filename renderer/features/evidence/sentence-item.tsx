import { Fragment } from 'react'
import type { SentenceEvidence } from '../../../shared/evidence.ts'
import type { Source } from '../../../shared/stories.ts'
import { openingWords } from '../../../shared/text/opening-words.ts'
import classes from './evidence.module.css'
import type { EvidenceDeeds } from './evidence.tsx'

type Props = { sentence: SentenceEvidence; sources: readonly Source[]; deeds: EvidenceDeeds }

/** A sentence of the story and the passages behind it, with what can be done about either. */
export function SentenceItem({ sentence, sources, deeds: { hrefOfSource, onShow, change } }: Props) {
  const short = openingWords(sentence.text)
  const origin = (source: Source) => (
    <Fragment key={source.id}>
      <a
        href={hrefOfSource(source)}
        aria-label={`${source.state === 'missing' ? 'Open the entry' : 'Show in the entry'}: ${source.entryTitle || 'Untitled entry'}`}
      >
        {source.entryTitle || 'Untitled entry'}
      </a>
      {change && (
        <button
          type="button"
          aria-label={`Remove this source of: ${short}`}
          onClick={() => change.onRemove(sentence, source.id)}
        >
          Remove
        </button>
      )}
    </Fragment>
  )
  // What the entry still says in the very same words is not said twice.
  const isVerbatim = ({ passage, state }: Source) =>
    state !== 'missing' && state !== 'changed' && passage.quote === sentence.text
  return (
    <li>
      <p className={classes.sentence}>{sentence.text}</p>
      <p className={classes.deeds}>
        <button type="button" aria-label={`Show in the story: ${short}`} onClick={() => onShow(sentence)}>
          Show
        </button>
        {change && sentence.state === 'changed' && (
          <button
            type="button"
            aria-label={`It still says the same: ${short}`}
            onClick={() => change.onStillTrue(sentence)}
          >
            Still says the same
          </button>
        )}
        {change && sentence.state !== 'sourced' && (
          <button type="button" aria-label={`Add a source: ${short}`} onClick={() => change.onAdd(sentence)}>
            Add a source
          </button>
        )}
        {sources.filter(isVerbatim).map(origin)}
      </p>
      {sources
        .filter(source => !isVerbatim(source))
        .map(source => (
          <div key={source.id} className={classes.passage} data-state={source.state}>
            <blockquote>“{source.passage.quote}”</blockquote>
            {source.now && (
              <>
                <p>Changed in the entry. It now says:</p>
                <blockquote>“{source.now}”</blockquote>
              </>
            )}
            <p className={classes.deeds}>{origin(source)}</p>
          </div>
        ))}
    </li>
  )
}

import { CloseButton } from '@mantine/core'
import type { Source } from '../../../shared/stories.ts'
import classes from './story.module.css'

type Props = {
  sources: readonly Source[]
  hrefOfSource: (source: Source) => string
  onClose: () => void
  /** The pointer or the focus is on the note, which then must not go away. */
  onHold: (held: boolean) => void
}

/** A footnote of the page: where the sentence under the pointer or the caret came from. */
export function SourceNote({ sources, hrefOfSource, onClose, onHold }: Props) {
  return (
    <section
      className={classes.foot}
      aria-label="Where this sentence comes from"
      onPointerEnter={() => onHold(true)}
      onPointerLeave={() => onHold(false)}
      onFocus={() => onHold(true)}
      onBlur={() => onHold(false)}
      onKeyDown={event => event.key === 'Escape' && onClose()}
    >
      <ul>
        {sources.map(source => (
          <li key={source.id}>
            <p className={classes.quote}>
              {source.now && 'Before: '}“{source.passage.quote}”
            </p>
            {source.now && <p className={classes.quote}>Now: “{source.now}”</p>}
            <p className={classes.origin}>
              <span>{source.entryTitle || 'Untitled entry'}</span>
              <span data-state={source.state}>{stateWords[source.state]}</span>
              <a href={hrefOfSource(source)}>{source.state === 'missing' ? 'Open the entry' : 'Show in the entry'}</a>
            </p>
          </li>
        ))}
      </ul>
      <CloseButton size="sm" aria-label="Put the source away" onClick={onClose} />
    </section>
  )
}

const stateWords: Record<Source['state'], string> = {
  found: '',
  moved: 'has moved within the entry',
  changed: 'changed in the entry',
  missing: 'no longer in the entry; this is what it said',
}

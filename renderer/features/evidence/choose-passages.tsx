import { Button, Modal, TextInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { EntryRow } from '../../../shared/entries.ts'
import type { Passage } from '../../../shared/passage.ts'
import { formatPeriod } from '../../../shared/rough-day.ts'
import { useRead } from '../../api.ts'
import classes from './evidence.module.css'
import { matchingEntries } from './matching-entries.ts'
import { passagesOf } from './passages-of-entry.ts'
import { useEntriesToChoose } from './use-entries-to-choose.ts'

type Props = {
  /** The words of the story that want a source. */
  text: string
  onChoose: (passages: Passage[]) => void
  onClose: () => void
}

/** First the entry, then the sentences of it that say what the story says. */
export function ChoosePassages({ text, onChoose, onClose }: Props) {
  const [entry, setEntry] = useState<EntryRow | null>(null)
  return (
    <Modal opened onClose={onClose} size="lg" title="Where does this come from?">
      <blockquote className={classes.asked}>{text}</blockquote>
      {entry ? (
        <Sentences entry={entry} onBack={() => setEntry(null)} onChoose={onChoose} />
      ) : (
        <Entries onChoose={setEntry} />
      )}
    </Modal>
  )
}

function Entries({ onChoose }: { onChoose: (entry: EntryRow) => void }) {
  const [typed, setTyped] = useState('')
  const { data: rows, error } = useEntriesToChoose()
  const shown = matchingEntries(rows ?? [], typed)
  return (
    <>
      <TextInput
        data-autofocus
        label="Entry"
        labelProps={{ mb: 6 }}
        placeholder="Words of its title"
        value={typed}
        onChange={event => setTyped(event.target.value)}
      />
      {error && <p role="alert">{error.message}</p>}
      {rows && shown.length === 0 && (
        <p className={classes.nothing}>
          {rows.length === 0 ? 'The journal has no entry yet.' : 'No entry has such a title.'}
        </p>
      )}
      <ul className={classes.entries}>
        {shown.map(row => (
          <li key={row.id}>
            <button type="button" onClick={() => onChoose(row)}>
              {row.title || 'Untitled entry'}
              <small>{row.period ? formatPeriod(row.period) : 'No date'}</small>
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}

type SentencesProps = { entry: EntryRow; onBack: () => void; onChoose: (passages: Passage[]) => void }

function Sentences({ entry, onBack, onChoose }: SentencesProps) {
  const { data, error } = useRead('entries', 'get', { id: entry.id })
  const [chosen, setChosen] = useState<readonly number[]>([])
  const list = useRef<HTMLFieldSetElement>(null)
  const passages = data ? passagesOf(data.id, data.document) : null
  const isThere = passages !== null
  useEffect(() => {
    if (isThere) list.current?.querySelector('input')?.focus()
  }, [isThere])
  return (
    <>
      <fieldset ref={list} className={classes.sentences}>
        <legend>{entry.title || 'Untitled entry'}</legend>
        {error && <p role="alert">{error.message}</p>}
        {passages?.length === 0 && <p className={classes.nothing}>This entry has no text yet.</p>}
        {passages?.map(({ blockId, start, quote }, at) => (
          <label key={`${blockId}/${start}`}>
            <input
              type="checkbox"
              checked={chosen.includes(at)}
              onChange={({ target }) =>
                setChosen(was => (target.checked ? [...was, at] : was.filter(other => other !== at)))
              }
            />
            {quote}
          </label>
        ))}
      </fieldset>
      <p className={classes.foot}>
        <Button variant="default" onClick={onBack}>
          Another entry
        </Button>
        <Button
          disabled={chosen.length === 0}
          onClick={() => onChoose((passages ?? []).filter((_, at) => chosen.includes(at)))}
        >
          {chosen.length > 1 ? `Add ${chosen.length} passages` : 'Add the passage'}
        </Button>
      </p>
    </>
  )
}

import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { type KeyboardEvent, useRef, useState } from 'react'
import { FieldState } from '../../autosave/field-state.tsx'
import { useFieldAutosave } from '../../autosave/use-field-autosave.ts'
import { filledCues, mostCues, storedCues } from './cues.ts'
import classes from './fields.module.css'

type Props = {
  storyId: string
  cueWords: readonly string[]
  readOnly: boolean
  propose: () => readonly string[]
  /** Rejects where it could not be saved. */
  onSave: (cueWords: string[]) => Promise<void>
}

/** The five words or phrases that bring the story back to mind. Enter goes on to the next one, backspace in an empty one back. */
export function CueWords({ storyId, cueWords, readOnly, propose, onSave }: Props) {
  const field = useFieldAutosave<readonly string[]>(`${storyId}/cues`, cueWords, cues => onSave(storedCues(cues)))
  const [nothingFound, setNothingFound] = useState(false)
  const list = useRef<HTMLOListElement>(null)
  const cues = field.value
  const focusOn = (at: number) =>
    requestAnimationFrame(() => list.current?.querySelectorAll<HTMLElement>('input')[at]?.focus())
  const remove = (at: number) => {
    field.change(cues.toSpliced(at, 1))
    focusOn(Math.max(0, at - 1))
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>, at: number) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Backspace' && cues[at] === '') remove(at)
    else if (event.key === 'Enter' && at < cues.length - 1) focusOn(at + 1)
    else if (event.key === 'Enter' && cues[at] !== '') add()
    else return
    event.preventDefault()
  }
  const add = () => {
    if (cues.length >= mostCues) return
    field.change([...cues, ''])
    focusOn(cues.length)
  }
  const fill = () => {
    const filled = filledCues(cues, propose())
    setNothingFound(filled.length === storedCues(cues).length)
    field.change(filled)
    field.flush()
  }
  if (readOnly && cues.length === 0) return null
  return (
    <section className={classes.field} aria-labelledby="story-cues">
      <header>
        <h2 id="story-cues">Cues</h2>
        <p>Five words that bring the story back.</p>
        <FieldState state={field.state} />
      </header>
      <ol ref={list} className={classes.cues} onBlur={field.flush}>
        {cues.map((cue, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a cue is its place in the five; its words change as they are typed
          <li key={at} className={classes.cue}>
            <input
              aria-label={`Cue ${at + 1}`}
              value={cue}
              maxLength={60}
              readOnly={readOnly}
              placeholder="a few words"
              onChange={event => field.change(cues.with(at, event.currentTarget.value))}
              onKeyDown={event => onKeyDown(event, at)}
            />
            {!readOnly && (
              <ActionIcon
                variant="transparent"
                size={24}
                aria-label={`Remove the cue ${cue || at + 1}`}
                onClick={() => remove(at)}
              >
                <IconX size={12} aria-hidden="true" />
              </ActionIcon>
            )}
          </li>
        ))}
        {!readOnly && cues.length < mostCues && (
          <li className={classes.more}>
            <button type="button" className={classes.quiet} onClick={add}>
              + cue
            </button>
            <button type="button" className={classes.deed} onClick={fill}>
              {cues.length === 0 ? 'Propose' : 'Propose the rest'}
            </button>
          </li>
        )}
      </ol>
      {nothingFound && (
        <p className={classes.note} role="status">
          The text has no further words that stand out enough. Write your own.
        </p>
      )}
    </section>
  )
}

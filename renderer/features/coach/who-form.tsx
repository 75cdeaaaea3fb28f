import { Button } from '@mantine/core'
import { type FormEvent, useEffect, useRef } from 'react'
import { z } from 'zod'
import { useUnfinished } from '../../autosave/use-unfinished.ts'
import classes from './answer.module.css'
import { whoSentence } from './who-sentence.ts'

type Props = {
  id: string
  /** The sentence with its "we", and where that stands in it. */
  sentence: string
  start: number
  end: number
  /** Those already named in the story and its entries. */
  people: readonly string[]
  onAccept: (sentence: string) => void
  onLeave: () => void
}

const Answers = z.object({
  picked: z.array(z.string()),
  other: z.string(),
  share: z.string(),
  edited: z.string().nullable(),
})
type Answers = z.infer<typeof Answers>

const nothing: Answers = { picked: [], other: '', share: '', edited: null }

/** Who "we" were, and what of it was the person's own. Proposes a sentence, which they take as it is or in their own words. */
export function WhoForm({ id, people, onAccept, onLeave, ...we }: Props) {
  const { value: answers, ...kept } = useUnfinished(`answer ${id}`, Answers, nothing)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector('input')?.focus({ preventScroll: true }), [])
  const { picked, other, share, edited } = answers
  const offered = [...new Set([...people, ...picked])]
  const proposed = whoSentence({ ...we, people: [...picked, ...(other.trim() ? [other.trim()] : [])], share })
  const change = (some: Partial<Answers>) => kept.change({ ...answers, ...some })
  const accept = (event: FormEvent) => {
    event.preventDefault()
    const told = (edited ?? proposed).trim()
    if (told === '') return
    kept.forget()
    onAccept(told)
  }
  return (
    <form ref={form} onSubmit={accept}>
      <p className={classes.question}>Who exactly?</p>
      <fieldset className={classes.people}>
        <legend>Who was it, beside you?</legend>
        {offered.map(person => (
          <label key={person}>
            <input
              type="checkbox"
              checked={picked.includes(person)}
              onChange={({ target }) =>
                change({ picked: target.checked ? [...picked, person] : picked.filter(each => each !== person) })
              }
            />
            {person}
          </label>
        ))}
        <input
          type="text"
          aria-label="Somebody else"
          placeholder={offered.length > 0 ? 'somebody else' : 'a name, or “two analysts”'}
          value={other}
          onChange={event => change({ other: event.target.value })}
        />
      </fieldset>
      <label className={classes.share}>
        And your own share?
        <input
          type="text"
          placeholder="I wrote the query that found it"
          value={share}
          onChange={event => change({ share: event.target.value })}
        />
      </label>
      <label className={classes.share}>
        So the sentence could read
        <textarea
          className={classes.field}
          rows={2}
          value={edited ?? proposed}
          onChange={event => change({ edited: event.target.value.replace(/[\r\n]+/g, ' ') })}
        />
      </label>
      <p className={classes.foot}>
        <small>{edited === null ? 'Nothing changes until you put it there.' : 'In your own words.'}</small>
        {edited !== null && (
          <Button size="compact-sm" variant="subtle" color="gray" onClick={() => change({ edited: null })}>
            Propose anew
          </Button>
        )}
        <Button size="compact-sm" variant="subtle" color="gray" onClick={onLeave}>
          Leave it
        </Button>
        <Button size="compact-sm" type="submit">
          Put it there
        </Button>
      </p>
    </form>
  )
}

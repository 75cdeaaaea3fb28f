import { Menu } from '@mantine/core'
import { useRef } from 'react'
import { followUpsFor } from '../../../shared/content/follow-ups.ts'
import type { FollowUp } from '../../../shared/stories.ts'
import { FieldState } from '../../autosave/field-state.tsx'
import { useFieldAutosave } from '../../autosave/use-field-autosave.ts'
import { offerUndo } from '../../ui/undo.tsx'
import classes from './fields.module.css'
import { changedFollowUps, mostFollowUps, shownFollowUps, unaskedOf } from './follow-up-list.ts'
import { FollowUpRow } from './follow-up-row.tsx'

type Props = {
  storyId: string
  followUps: readonly FollowUp[]
  /** Those the story is told for; they bring questions of their own. */
  principleIds: readonly string[]
  readOnly: boolean
  /** Rejects where it could not be saved. */
  onSave: (followUps: FollowUp[]) => Promise<void>
}

/** Prepared answers to what interviewers ask after the story. */
export function FollowUps({ storyId, followUps, principleIds, readOnly, onSave }: Props) {
  const field = useFieldAutosave<readonly FollowUp[]>(`${storyId}/follow-ups`, followUps, list => onSave([...list]))
  const rows = useRef<HTMLOListElement>(null)
  const stored = field.value
  const shown = readOnly ? stored : shownFollowUps(stored)
  const latest = useRef(stored)
  latest.current = stored
  const add = (question: string, id: string) => {
    field.change([...stored, { id, question, answer: '' }])
    field.flush()
    const selector = `:scope > li:last-child textarea${question === '' ? '' : '[data-answer]'}`
    requestAnimationFrame(() => rows.current?.querySelector<HTMLElement>(selector)?.focus())
  }
  const remove = (followUp: FollowUp) => {
    const at = stored.indexOf(followUp)
    field.change(stored.filter(({ id }) => id !== followUp.id))
    field.flush()
    if (followUp.answer.trim() === '' && followUp.question.trim() === '') return
    offerUndo('The follow-up was removed.', async () => {
      field.change(latest.current.toSpliced(at, 0, followUp))
      field.flush()
    })
  }
  const move = (followUp: FollowUp, by: number) => {
    const at = stored.indexOf(followUp)
    const other = stored[at + by]
    if (other) field.change(stored.with(at, other).with(at + by, followUp))
    field.flush()
  }
  if (readOnly && stored.length === 0) return null
  return (
    <section className={classes.field} aria-labelledby="story-follow-ups">
      <header>
        <h2 id="story-follow-ups">If they ask</h2>
        <p>Two or three sentences each, as you would say them.</p>
        <FieldState state={field.state} />
      </header>
      <ol ref={rows} className={classes.followUps} onBlur={field.flush}>
        {shown.map(followUp => (
          <FollowUpRow
            key={followUp.id}
            followUp={followUp}
            place={stored.indexOf(followUp)}
            of={stored.length}
            readOnly={readOnly}
            onChange={changed => field.change(changedFollowUps(stored, changed))}
            onMove={by => move(followUp, by)}
            onRemove={() => remove(followUp)}
          />
        ))}
      </ol>
      {!readOnly && stored.length < mostFollowUps && (
        <AddFollowUp questions={unaskedOf(followUpsFor(principleIds), stored)} onAdd={add} />
      )}
    </section>
  )
}

type AddProps = { questions: { id: string; question: string }[]; onAdd: (question: string, id: string) => void }

function AddFollowUp({ questions, onAdd }: AddProps) {
  return (
    <Menu position="top-start" width={420} returnFocus={false} withinPortal={false} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <button type="button" className={classes.quiet}>
          + question
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => onAdd('', crypto.randomUUID())}>A question of your own</Menu.Item>
        {questions.length > 0 && <Menu.Label aria-hidden="true">Likely after a story for these principles</Menu.Label>}
        {questions.slice(0, 8).map(({ id, question }) => (
          <Menu.Item key={id} onClick={() => onAdd(question, id)}>
            {question}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

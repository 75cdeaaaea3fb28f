import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { followUpQuestions } from '../../../shared/content/follow-ups.ts'
import type { FollowUp } from '../../../shared/stories.ts'
import { MoveButtons } from '../../ui/move-buttons.tsx'
import classes from './fields.module.css'

type Props = {
  followUp: FollowUp
  /** Among the stored ones; −1 for one that is only offered. */
  place: number
  of: number
  readOnly: boolean
  onChange: (followUp: FollowUp) => void
  onMove: (by: number) => void
  onRemove: () => void
}

const givenIds = new Set(followUpQuestions.map(({ id }) => id))

export function FollowUpRow({ followUp, place, of, readOnly, onChange, onMove, onRemove }: Props) {
  const { id, question, answer } = followUp
  const name = question || 'your question'
  return (
    <li className={classes.followUp}>
      {givenIds.has(id) || readOnly ? (
        <p className={classes.question}>{question}</p>
      ) : (
        <textarea
          className={classes.question}
          rows={1}
          aria-label="Your question"
          placeholder="What else might they ask?"
          maxLength={500}
          value={question}
          onChange={event => onChange({ ...followUp, question: event.currentTarget.value.replace(/[\r\n]+/g, ' ') })}
        />
      )}
      <textarea
        className={classes.answer}
        data-answer
        rows={1}
        aria-label={`Answer to “${name}”`}
        placeholder="No answer yet"
        maxLength={5000}
        readOnly={readOnly}
        value={answer}
        onChange={event => onChange({ ...followUp, answer: event.currentTarget.value })}
      />
      {!readOnly && place >= 0 && (
        <span className={classes.tools}>
          <MoveButtons {...{ name, place, of, onMove }} size={24} />
          <ActionIcon variant="subtle" size={24} aria-label={`Remove: ${name}`} onClick={onRemove}>
            <IconX size={14} aria-hidden="true" />
          </ActionIcon>
        </span>
      )}
    </li>
  )
}

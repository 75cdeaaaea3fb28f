import { ActionIcon, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useRef } from 'react'
import { FieldState } from '../../autosave/field-state.tsx'
import classes from './targets.module.css'
import type { TargetDrafts } from './use-target-drafts.ts'

type Props = { questions: TargetDrafts['questions']; readOnly: boolean }

const mostQuestions = 50

/** The person's own questions to ask. */
export function QuestionsForm({ questions: { value, change, flush, state }, readOnly }: Props) {
  const rows = useRef<HTMLOListElement>(null)
  const add = () => {
    change([...value, { id: crypto.randomUUID(), text: '' }])
    flush()
    requestAnimationFrame(() => rows.current?.querySelector<HTMLElement>(':scope > li:last-child input')?.focus())
  }
  return (
    <section className={classes.section} aria-labelledby="target-questions">
      <header>
        <h2 id="target-questions">Questions to ask them</h2>
        <p>Two or three that only somebody in that team can answer.</p>
        <FieldState state={state} />
      </header>
      <ol ref={rows} className={classes.questions}>
        {value.map((question, at) => (
          <li key={question.id}>
            <TextInput
              aria-label={`Question ${at + 1}`}
              placeholder="What would you change here if you could change one thing?"
              maxLength={500}
              readOnly={readOnly}
              value={question.text}
              onChange={event => change(value.with(at, { ...question, text: event.currentTarget.value }))}
              onBlur={flush}
              onKeyDown={event => event.key === 'Enter' && at === value.length - 1 && question.text.trim() && add()}
            />
            {!readOnly && (
              <ActionIcon
                variant="subtle"
                size={24}
                aria-label={`Remove question ${at + 1}`}
                onClick={() => {
                  change(value.filter(({ id }) => id !== question.id))
                  flush()
                }}
              >
                <IconX size={14} aria-hidden="true" />
              </ActionIcon>
            )}
          </li>
        ))}
      </ol>
      {!readOnly && value.length < mostQuestions && (
        <button type="button" className={classes.quiet} onClick={add}>
          + question
        </button>
      )}
    </section>
  )
}

import { CloseButton } from '@mantine/core'
import { type Part, partNames } from '../../../shared/part.ts'
import classes from './story.module.css'

/** The question the person asked for, at the foot of the page while they answer it in the text. */
export function QuestionNote({ question, part, onClose }: { question: string; part: Part; onClose: () => void }) {
  return (
    <section
      className={classes.foot}
      aria-label="The question you are answering"
      onKeyDown={event => event.key === 'Escape' && onClose()}
    >
      <p className={classes.question} role="status">
        {question}
        <small>Answer it in {partNames[part]}, where the caret is.</small>
      </p>
      <CloseButton size="sm" aria-label="Put the question away" onClick={onClose} />
    </section>
  )
}

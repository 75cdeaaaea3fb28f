import { ActionIcon, Button } from '@mantine/core'
import { IconPencil, IconX } from '@tabler/icons-react'
import type { Question } from '../../../shared/questions.ts'
import type { Answer } from '../../../shared/rehearse/answers.ts'
import classes from './questions.module.css'

export type AnsweredQuestion = { question: Question; answers: readonly Answer[] }

type Props = {
  questions: readonly AnsweredQuestion[]
  principleName: (principleId: string) => string
  hrefOfStory: (storyId: string) => string
  hrefOfRun: (storyId: string, questionId: string) => string
  readOnly: boolean
  onWrite: (question: Question) => void
  onEdit: (question: Question) => void
  onRemove: (question: Question) => void
}

const mostStories = 3

/** Each question with the stories that answer it, the best first and with what speaks for it. */
export function QuestionList({ questions, principleName, readOnly, ...deeds }: Props) {
  return (
    <ul className={classes.questions}>
      {questions.map(({ question, answers }) => (
        <li key={question.id}>
          <p className={classes.text}>{question.text}</p>
          <p className={classes.principles}>
            {question.own && <span data-own>Yours</span>}
            {question.principleIds.map(id => (
              <span key={id}>{principleName(id)}</span>
            ))}
          </p>
          {answers.length > 0 ? (
            <Answers question={question} answers={answers} {...deeds} />
          ) : (
            <p className={classes.none}>
              No story answers it yet.{' '}
              {!readOnly && (
                <Button variant="subtle" size="compact-sm" onClick={() => deeds.onWrite(question)}>
                  Write about it
                </Button>
              )}
            </p>
          )}
          {question.own && !readOnly && <Tools question={question} {...deeds} />}
        </li>
      ))}
    </ul>
  )
}

type Linked = Pick<Props, 'hrefOfStory' | 'hrefOfRun'>

function Answers({ question, answers, hrefOfStory, hrefOfRun }: Linked & AnsweredQuestion) {
  const more = answers.length - mostStories
  return (
    <ol className={classes.answers}>
      {answers.slice(0, mostStories).map(({ story, reasons }) => (
        <li key={story.id}>
          <a href={hrefOfStory(story.id)}>{story.headline || 'Untitled story'}</a>
          <small>{reasons.join(' · ')}</small>
          <a
            className={classes.tell}
            href={hrefOfRun(story.id, question.id)}
            aria-label={`Tell “${story.headline || 'Untitled story'}” for this question`}
          >
            Tell it
          </a>
        </li>
      ))}
      {more > 0 && <li className={classes.more}>and {more === 1 ? 'one more' : `${more} more`}</li>}
    </ol>
  )
}

function Tools({ question, onEdit, onRemove }: { question: Question } & Pick<Props, 'onEdit' | 'onRemove'>) {
  return (
    <span className={classes.tools}>
      <ActionIcon variant="subtle" size={26} aria-label={`Change: ${question.text}`} onClick={() => onEdit(question)}>
        <IconPencil size={15} aria-hidden="true" />
      </ActionIcon>
      <ActionIcon variant="subtle" size={26} aria-label={`Remove: ${question.text}`} onClick={() => onRemove(question)}>
        <IconX size={15} aria-hidden="true" />
      </ActionIcon>
    </span>
  )
}

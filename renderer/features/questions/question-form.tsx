import { Button, Modal, MultiSelect, Textarea } from '@mantine/core'
import { z } from 'zod'
import type { OwnQuestion } from '../../../shared/questions.ts'
import { questionsInText } from '../../../shared/rehearse/bank.ts'
import { useUnfinished } from '../../autosave/use-unfinished.ts'
import { saveQuestions } from './question-deeds.ts'
import classes from './questions.module.css'

export type PrincipleChoice = { value: string; label: string }

type FormProps = { question: OwnQuestion; principles: readonly PrincipleChoice[]; onClose: () => void }

/** As typed. */
const Fields = z.object({ text: z.string(), principleIds: z.array(z.string()) })

/** One question of the person's own, new or changed. Cancel gives up what was typed; closing keeps it for the next time. */
export function QuestionForm({ question, principles, onClose }: FormProps) {
  const isNew = question.text === ''
  const { value, change, forget } = useUnfinished(`question ${isNew ? 'new' : question.id}`, Fields, question)
  const { text, principleIds } = value
  const close = () => {
    forget()
    onClose()
  }
  const save = async () => {
    if (await saveQuestions([{ ...question, text, principleIds }])) close()
  }
  return (
    <Modal opened onClose={onClose} title={isNew ? 'A question of your own' : 'Change the question'} size="lg">
      <form
        className={classes.form}
        onSubmit={event => {
          event.preventDefault()
          void save()
        }}
      >
        <Textarea
          data-autofocus
          label="Question"
          placeholder="Tell me about a time…"
          autosize
          minRows={2}
          maxLength={500}
          value={text}
          onChange={event => change({ text: event.currentTarget.value.replace(/[\r\n]+/g, ' '), principleIds })}
        />
        <Principles
          principles={principles}
          value={principleIds}
          onChange={ids => change({ text, principleIds: ids })}
        />
        <Buttons can={text.trim() !== ''} deed="Save" onCancel={close} />
      </form>
    </Modal>
  )
}

type ImportProps = {
  known: readonly { text: string }[]
  /** What is chosen at first: the principle that is being looked at. */
  principleId: string | null
  principles: readonly PrincipleChoice[]
  onClose: () => void
}

/** Many at once, from a list pasted from anywhere. What will be added is shown before it is. */
export function ImportQuestions({ known, principleId, principles, onClose }: ImportProps) {
  const blank = { text: '', principleIds: principleId ? [principleId] : [] }
  const { value, change, forget } = useUnfinished('questions from a text', Fields, blank)
  const { text, principleIds } = value
  const found = questionsInText(text, known)
  const close = () => {
    forget()
    onClose()
  }
  const save = async () => {
    const questions = found.map(question => ({ id: crypto.randomUUID(), text: question, principleIds }))
    if (await saveQuestions(questions)) close()
  }
  return (
    <Modal opened onClose={onClose} title="Questions from a text" size="lg">
      <form
        className={classes.form}
        onSubmit={event => {
          event.preventDefault()
          void save()
        }}
      >
        <Textarea
          data-autofocus
          label="Paste a list of questions"
          description="One a line. Bullets, numbers, headings and questions that are in the bank already are left out."
          autosize
          minRows={6}
          maxRows={12}
          value={text}
          onChange={event => change({ text: event.currentTarget.value, principleIds })}
        />
        <Principles
          principles={principles}
          value={principleIds}
          onChange={ids => change({ text, principleIds: ids })}
        />
        <p role="status" className={classes.found}>
          {foundText(text, found.length)}
        </p>
        {found.length > 0 && (
          <ol className={classes.preview}>
            {found.map(question => (
              <li key={question}>{question}</li>
            ))}
          </ol>
        )}
        <Buttons
          can={found.length > 0 && found.length <= mostAtOnce}
          deed={found.length > 1 ? `Add ${found.length} questions` : 'Add'}
          onCancel={close}
        />
      </form>
    </Modal>
  )
}

const mostAtOnce = 500

function foundText(text: string, found: number): string {
  if (text.trim() === '') return ''
  if (found === 0)
    return 'No new question was found: a question stands on a line of its own and has at least four words.'
  if (found > mostAtOnce) return `These are ${found} questions. Add at most ${mostAtOnce} at once.`
  return found === 1 ? 'One question:' : `${found} questions:`
}

type PrinciplesProps = { principles: readonly PrincipleChoice[]; value: string[]; onChange: (ids: string[]) => void }

function Principles({ principles, value, onChange }: PrinciplesProps) {
  return (
    <MultiSelect
      label="Principles it probes"
      placeholder={value.length === 0 ? 'None in particular' : ''}
      searchable
      data={[...principles]}
      value={value}
      onChange={onChange}
      comboboxProps={{ withinPortal: false }}
    />
  )
}

function Buttons({ can, deed, onCancel }: { can: boolean; deed: string; onCancel: () => void }) {
  return (
    <div className={classes.buttons}>
      <Button variant="default" onClick={onCancel}>
        Cancel
      </Button>
      <Button type="submit" disabled={!can}>
        {deed}
      </Button>
    </div>
  )
}

import { Button, Modal, MultiSelect, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { OwnQuestion } from '../../../shared/questions.ts'
import { questionsInText } from '../../../shared/rehearse/bank.ts'
import { saveQuestions } from './question-deeds.ts'
import classes from './questions.module.css'

export type PrincipleChoice = { value: string; label: string }

type FormProps = { question: OwnQuestion; principles: readonly PrincipleChoice[]; onClose: () => void }

/** One question of the person's own, new or changed. */
export function QuestionForm({ question, principles, onClose }: FormProps) {
  const [text, setText] = useState(question.text)
  const [principleIds, setPrincipleIds] = useState(question.principleIds)
  const save = async () => {
    if (await saveQuestions([{ ...question, text, principleIds }])) onClose()
  }
  return (
    <Modal opened onClose={onClose} title={question.text ? 'Change the question' : 'A question of your own'} size="lg">
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
          onChange={event => setText(event.currentTarget.value.replace(/[\r\n]+/g, ' '))}
        />
        <Principles principles={principles} value={principleIds} onChange={setPrincipleIds} />
        <Buttons can={text.trim() !== ''} deed="Save" onClose={onClose} />
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
  const [text, setText] = useState('')
  const [principleIds, setPrincipleIds] = useState(principleId ? [principleId] : [])
  const found = questionsInText(text, known)
  const save = async () => {
    const questions = found.map(question => ({ id: crypto.randomUUID(), text: question, principleIds }))
    if (await saveQuestions(questions)) onClose()
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
          onChange={event => setText(event.currentTarget.value)}
        />
        <Principles principles={principles} value={principleIds} onChange={setPrincipleIds} />
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
          onClose={onClose}
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

function Buttons({ can, deed, onClose }: { can: boolean; deed: string; onClose: () => void }) {
  return (
    <div className={classes.buttons}>
      <Button variant="default" onClick={onClose}>
        Cancel
      </Button>
      <Button type="submit" disabled={!can}>
        {deed}
      </Button>
    </div>
  )
}

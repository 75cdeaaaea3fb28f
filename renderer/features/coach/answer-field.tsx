import { Button } from '@mantine/core'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { z } from 'zod'
import { useUnfinished } from '../../autosave/use-unfinished.ts'
import classes from './answer.module.css'

type Props = {
  /** What the answer is kept by while it is not yet in the text. */
  id: string
  question: string
  /** "Enter puts it at the end of the Action." */
  where: string
  onAnswer: (answer: string) => void
  onLeave: () => void
}

const Words = z.string()

/** One question and a line to answer it on. Leaving keeps what was typed until the question is asked again. */
export function AnswerField({ id, question, where, onAnswer, onLeave }: Props) {
  const { value: answer, change, forget } = useUnfinished(`answer ${id}`, Words, '')
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => field.current?.focus({ preventScroll: true }), [])
  const put = () => {
    const told = asSentence(answer)
    if (told === '') return
    forget()
    onAnswer(told)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    put()
  }
  return (
    <>
      <p className={classes.question}>{question}</p>
      <textarea
        ref={field}
        className={classes.field}
        rows={1}
        aria-label={question}
        value={answer}
        onChange={event => change(event.target.value.replace(/[\r\n]+/g, ' '))}
        onKeyDown={onKeyDown}
      />
      <p className={classes.foot}>
        <small>{where}</small>
        <Button size="compact-sm" variant="subtle" color="gray" onClick={onLeave}>
          Leave it
        </Button>
        <Button size="compact-sm" disabled={answer.trim() === ''} onClick={put}>
          Put it there
        </Button>
      </p>
    </>
  )
}

/** The words as typed, ended so that the next sentence does not run into them. */
function asSentence(answer: string): string {
  const plain = answer.trim().replace(/\s+/g, ' ')
  return /[\p{L}\p{N}%)\]]$/u.test(plain) ? `${plain}.` : plain
}

import { Button } from '@mantine/core'
import classes from './coverage.module.css'
import type { QuestionOfTheDay } from './question-of-the-day.ts'

export function TodaysQuestion({ asked, onWrite }: { asked: QuestionOfTheDay; onWrite: () => void }) {
  return (
    <section className={classes.today} aria-labelledby="todays-question">
      <h2 id="todays-question">Today’s question, for {asked.principle.name}</h2>
      <p>{asked.question}</p>
      <Button onClick={onWrite}>Write about it</Button>
    </section>
  )
}

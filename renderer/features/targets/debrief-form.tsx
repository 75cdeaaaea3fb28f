import { SegmentedControl, Textarea } from '@mantine/core'
import type { Plan } from '../../../shared/plan/plan.ts'
import type { DebriefAnswer, DebriefOutcome, Interviewer } from '../../../shared/targets.ts'
import { FieldState } from '../../autosave/field-state.tsx'
import { DebriefRow } from './debrief-row.tsx'
import { outcomeWords } from './target-words.ts'
import classes from './targets.module.css'
import type { TargetDrafts } from './use-target-drafts.ts'

type Props = {
  debrief: TargetDrafts['debrief']
  company: string
  loop: readonly Interviewer[]
  plan: Plan | undefined
  principles: readonly { value: string; label: string }[]
  stories: readonly { value: string; label: string }[]
  readOnly: boolean
}

const mostAnswers = 60

/** After the interview: what was asked, which story was told, how it went. */
export function DebriefForm({ debrief: { value, change, flush, state }, company, loop, plan, ...choices }: Props) {
  const { readOnly } = choices
  const set = (answers: DebriefAnswer[]) => {
    change({ ...value, answers })
    flush()
  }
  const add = () => set([...value.answers, { ...blank, id: crypto.randomUUID() }])
  return (
    <section className={classes.section} aria-labelledby="target-debrief">
      <header>
        <h2 id="target-debrief">Debrief</h2>
        <p>
          Write it the same day. {company.trim() || 'The company'} will not be told the same stories in its next round:
          the plan looks here.
        </p>
        <FieldState state={state} />
      </header>
      <div className={classes.outcome}>
        <span id="debrief-outcome">How it ended</span>
        <SegmentedControl
          size="xs"
          aria-labelledby="debrief-outcome"
          readOnly={readOnly}
          data={Object.entries(outcomeWords).map(([outcome, label]) => ({ value: outcome, label }))}
          value={value.outcome}
          onChange={outcome => {
            // The list above holds exactly the outcomes.
            change({ ...value, outcome: outcome as DebriefOutcome })
            flush()
          }}
        />
      </div>
      <ol className={classes.answers}>
        {value.answers.map((answer, at) => (
          <DebriefRow
            key={answer.id}
            answer={answer}
            place={at}
            loop={loop}
            {...choices}
            onChange={changed => change({ ...value, answers: value.answers.with(at, changed) })}
            onSet={changed => set(value.answers.with(at, changed))}
            onSettle={flush}
            onRemove={() => set(value.answers.filter(({ id }) => id !== answer.id))}
          />
        ))}
      </ol>
      {!readOnly && value.answers.length < mostAnswers && (
        <p className={classes.adds}>
          <button type="button" className={classes.quiet} onClick={add}>
            + question that was asked
          </button>
          {value.answers.length === 0 && plan && plan.slots.length > 0 && (
            <button type="button" className={classes.quiet} onClick={() => set(answersOf(plan))}>
              Begin with what was planned
            </button>
          )}
        </p>
      )}
      <Textarea
        label="What to remember for the next time"
        placeholder="What surprised you, what you would tell differently"
        autosize
        minRows={3}
        maxRows={14}
        maxLength={5000}
        readOnly={readOnly}
        value={value.note}
        onChange={event => change({ ...value, note: event.currentTarget.value })}
        onBlur={flush}
      />
    </section>
  )
}

const blank: Omit<DebriefAnswer, 'id'> = {
  ...{ interviewerId: null, principleId: null, asked: '', storyId: null, went: null, note: '' },
}

/** One line for each slot, with the story that was planned for it. */
function answersOf({ slots }: Plan): DebriefAnswer[] {
  return slots.slice(0, mostAnswers).map(({ interviewerId, principleId, primary }) => ({
    ...blank,
    ...{ id: crypto.randomUUID(), interviewerId, principleId, storyId: primary?.storyId ?? null },
  }))
}

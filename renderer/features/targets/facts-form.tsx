import { Select, TextInput } from '@mantine/core'
import { useId } from 'react'
import { awayInWords, type LocalDay } from '../../../shared/day.ts'
import type { Framework } from '../../../shared/frameworks.ts'
import { principlesOfTarget, type TargetFacts } from '../../../shared/targets.ts'
import { FieldState } from '../../autosave/field-state.tsx'
import { dayInWords } from './target-words.ts'
import classes from './targets.module.css'
import type { TargetDrafts } from './use-target-drafts.ts'

type Props = {
  facts: TargetDrafts['facts']
  frameworks: readonly Framework[]
  framework: Framework | undefined
  today: LocalDay
  readOnly: boolean
}

/** Who interviews for what, when, and by which principles. */
export function FactsForm({ facts: { value, change, flush, state }, frameworks, framework, today, readOnly }: Props) {
  const text = (field: 'company' | 'role' | 'level', label: string, placeholder: string, maxLength: number) => (
    <TextInput
      label={label}
      placeholder={placeholder}
      maxLength={maxLength}
      readOnly={readOnly}
      value={value[field]}
      onChange={event => change({ ...value, [field]: event.currentTarget.value })}
      onBlur={flush}
    />
  )
  const choose = (chosen: string | null) => {
    const [frameworkId = value.frameworkId, shortlistId = null] = (chosen ?? '').split('/')
    const stressedIds = frameworkId === value.frameworkId ? value.stressedIds : []
    change({ ...value, frameworkId, shortlistId, stressedIds })
    flush()
  }
  return (
    <section className={classes.section} aria-labelledby="target-facts">
      <header>
        <h2 id="target-facts">The interview</h2>
        <FieldState state={state} />
      </header>
      <div className={classes.form}>
        {text('company', 'Company', 'Who interviews you', 200)}
        {text('role', 'Role', 'What for', 200)}
        {text('level', 'Level', 'L5, senior, band 7…', 100)}
        <TextInput
          type="date"
          label="Day"
          max="2999-12-31"
          min="1900-01-01"
          readOnly={readOnly}
          value={value.date ?? ''}
          onChange={event => change({ ...value, date: event.currentTarget.value || null })}
          onBlur={flush}
          description={dayNote(value.date, today)}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
        />
        <Select
          label="Principles it asks for"
          className={classes.wide ?? ''}
          allowDeselect={false}
          readOnly={readOnly}
          data={frameworkChoices(frameworks, value, framework)}
          value={value.shortlistId ? `${value.frameworkId}/${value.shortlistId}` : value.frameworkId}
          onChange={choose}
        />
      </div>
      <Stressed
        value={value}
        framework={framework}
        readOnly={readOnly}
        onChange={stressedIds => {
          change({ ...value, stressedIds })
          flush()
        }}
      />
    </section>
  )
}

/** A day that is over is no mistake: its debrief is still to be written. */
function dayNote(date: LocalDay | null, today: LocalDay): string {
  if (date === null) return 'Leave it empty until it is set.'
  if (date < today)
    return `${dayInWords(date)} is over, ${awayInWords(date, today)}. Write its debrief, or correct the day.`
  return `${dayInWords(date)}, ${awayInWords(date, today)}`
}

function frameworkChoices(
  frameworks: readonly Framework[],
  { frameworkId }: TargetFacts,
  current: Framework | undefined,
) {
  const offered = current && !frameworks.includes(current) ? [...frameworks, current] : frameworks
  const choices = offered.map(framework => ({
    group: framework.name,
    items: [
      { value: framework.id, label: `${framework.name}, all` },
      ...framework.shortlists.map(({ id, name }) => ({ value: `${framework.id}/${id}`, label: name })),
    ],
  }))
  return current
    ? choices
    : [...choices, { group: 'Gone', items: [{ value: frameworkId, label: 'A framework that is gone' }] }]
}

type StressedProps = {
  value: TargetFacts
  framework: Framework | undefined
  readOnly: boolean
  onChange: (stressedIds: string[]) => void
}

function Stressed({ value, framework, readOnly, onChange }: StressedProps) {
  const labelId = useId()
  const { stressedIds } = value
  const offered = principlesOfTarget(value, framework)
  return (
    <div className={classes.stressed}>
      <h3 id={labelId}>Stressed in this interview</h3>
      <p className={classes.note}>
        What the advert or the recruiter named. The plan looks for the best fit there first.
      </p>
      <ul aria-labelledby={labelId}>
        {offered.map(({ id, name }) => (
          <li key={id}>
            <button
              type="button"
              className={classes.chip}
              aria-pressed={stressedIds.includes(id)}
              disabled={readOnly}
              onClick={() =>
                onChange(stressedIds.includes(id) ? stressedIds.filter(each => each !== id) : [...stressedIds, id])
              }
            >
              {name}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

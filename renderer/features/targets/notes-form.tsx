import { Textarea } from '@mantine/core'
import type { SaveState } from '../../autosave/autosave.ts'
import { FieldState } from '../../autosave/field-state.tsx'
import classes from './targets.module.css'

type Field<Values> = { name: keyof Values & string; label: string; hint: string }

type Props<Values extends Record<string, string>> = {
  id: string
  title: string
  intro: string
  fields: readonly Field<Values>[]
  value: Values
  state: SaveState
  readOnly: boolean
  onChange: (value: Values) => void
  onSettle: () => void
}

/** A sheet of questions, each with room for an answer. */
export function NotesForm<Values extends Record<string, string>>({
  id,
  title,
  intro,
  fields,
  ...sheet
}: Props<Values>) {
  const { value, state, readOnly, onChange, onSettle } = sheet
  return (
    <section className={classes.section} aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        <p>{intro}</p>
        <FieldState state={state} />
      </header>
      <div className={classes.notes}>
        {fields.map(({ name, label, hint }) => (
          <Textarea
            key={name}
            label={label}
            placeholder={hint}
            autosize
            minRows={2}
            maxRows={14}
            maxLength={5000}
            readOnly={readOnly}
            value={value[name]}
            onChange={event => onChange({ ...value, [name]: event.currentTarget.value })}
            onBlur={onSettle}
          />
        ))}
      </div>
    </section>
  )
}

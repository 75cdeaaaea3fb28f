import { ActionIcon, MultiSelect, Select, Textarea, TextInput } from '@mantine/core'
import { IconChevronDown, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import type { Principle } from '../../../shared/frameworks.ts'
import { MoveButtons } from '../../ui/move-buttons.tsx'
import { linesOf, possibleHomes, questionsOf } from './edit.ts'
import classes from './frameworks.module.css'

type Props = {
  principle: Principle
  depth: number
  place: number
  of: number
  /** Those of the same framework. */
  siblings: readonly Principle[]
  /** Those of other frameworks. */
  others: readonly Principle[]
  onChange: (principle: Principle) => void
  onSettle: () => void
  onMove: (by: number) => void
  onRemove: () => void
}

/** One principle: its name on a line, the rest folded away below it. */
export function PrincipleForm({ principle, depth, place, of, onMove, onRemove, ...fields }: Props) {
  const [opened, setOpened] = useState(false)
  const name = principle.name.trim() || `principle ${place + 1}`
  return (
    <li className={classes.principle} data-depth={depth}>
      <div className={classes.row}>
        <TextInput
          aria-label={`Name of principle ${place + 1}`}
          maxLength={120}
          value={principle.name}
          error={principle.name.trim() === '' ? 'A principle needs a name.' : null}
          onChange={event => fields.onChange({ ...principle, name: event.currentTarget.value })}
          onBlur={fields.onSettle}
        />
        <ActionIcon
          variant="subtle"
          size={26}
          aria-label={`${opened ? 'Fold' : 'Open'} ${name}`}
          aria-expanded={opened}
          onClick={() => setOpened(!opened)}
        >
          <IconChevronDown size={15} aria-hidden="true" />
        </ActionIcon>
        <MoveButtons {...{ name, place, of, onMove }} size={26} />
        <ActionIcon variant="subtle" size={26} aria-label={`Delete ${name}`} disabled={of === 1} onClick={onRemove}>
          <IconX size={14} aria-hidden="true" />
        </ActionIcon>
      </div>
      {opened && <Details principle={principle} {...fields} />}
    </li>
  )
}

type DetailsProps = Pick<Props, 'principle' | 'siblings' | 'others' | 'onChange' | 'onSettle'>

function Details({ principle, siblings, others, onChange, onSettle }: DetailsProps) {
  // Typed as lines; what is stored are the lines that say something.
  const [listenFor, setListenFor] = useState(principle.listenFor.join('\n'))
  const [questions, setQuestions] = useState(principle.questions.map(({ text }) => text).join('\n'))
  return (
    <div className={classes.details}>
      <Textarea
        label="What it means"
        autosize
        minRows={2}
        maxLength={1000}
        value={principle.gist}
        onChange={event => onChange({ ...principle, gist: event.currentTarget.value })}
        onBlur={onSettle}
      />
      <Textarea
        label="What interviewers listen for, one a line"
        autosize
        minRows={2}
        value={listenFor}
        onChange={event => {
          setListenFor(event.currentTarget.value)
          onChange({ ...principle, listenFor: linesOf(event.currentTarget.value) })
        }}
        onBlur={onSettle}
      />
      <Textarea
        label="How answers usually fail"
        autosize
        minRows={2}
        maxLength={1000}
        value={principle.usualFailure}
        onChange={event => onChange({ ...principle, usualFailure: event.currentTarget.value })}
        onBlur={onSettle}
      />
      <Textarea
        label="Questions, one a line"
        autosize
        minRows={3}
        value={questions}
        onChange={event => {
          setQuestions(event.currentTarget.value)
          onChange({ ...principle, questions: questionsOf(event.currentTarget.value, principle.questions) })
        }}
        onBlur={onSettle}
      />
      <MultiSelect
        label="Related principles of other frameworks"
        description="A story told for one of them is proposed for this one too."
        searchable
        maxValues={20}
        data={others.map(({ id, name }) => ({ value: id, label: name }))}
        value={principle.related.filter(id => others.some(each => each.id === id))}
        onChange={related => {
          onChange({ ...principle, related })
          onSettle()
        }}
      />
      <Select
        label="Part of"
        placeholder="stands by itself"
        clearable
        data={possibleHomes(principle, siblings).map(({ id, name }) => ({ value: id, label: name }))}
        value={principle.within}
        onChange={within => {
          onChange({ ...principle, within })
          onSettle()
        }}
      />
    </div>
  )
}

import { ActionIcon, SegmentedControl, Select, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { DebriefAnswer, Interviewer } from '../../../shared/targets.ts'
import { interviewerName } from './loop.ts'
import classes from './targets.module.css'

type Choice = { value: string; label: string }

type Props = {
  answer: DebriefAnswer
  place: number
  loop: readonly Interviewer[]
  principles: readonly Choice[]
  stories: readonly Choice[]
  readOnly: boolean
  /** While something is typed. */
  onChange: (answer: DebriefAnswer) => void
  /** A choice, which is saved at once. */
  onSet: (answer: DebriefAnswer) => void
  onSettle: () => void
  onRemove: () => void
}

/** One question that was asked, by whom, what was told, and how it went. */
export function DebriefRow({ answer, place, loop, principles, stories, readOnly, ...deeds }: Props) {
  const { onChange, onSet, onSettle, onRemove } = deeds
  const of = `question ${place + 1}`
  const interviewers = loop.map(({ id }) => ({ value: id, label: interviewerName(loop, id) }))
  const choice = (
    field: 'interviewerId' | 'principleId' | 'storyId',
    label: string,
    placeholder: string,
    data: readonly Choice[],
  ) => (
    <Select
      aria-label={`${label} ${of}`}
      placeholder={placeholder}
      data={withChosen(data, answer[field])}
      value={answer[field]}
      readOnly={readOnly}
      searchable
      clearable={!readOnly}
      nothingFoundMessage="Nothing has these words."
      onChange={chosen => onSet({ ...answer, [field]: chosen })}
    />
  )
  return (
    <li className={classes.answer}>
      <TextInput
        aria-label={`What was asked, ${of}`}
        placeholder="What they asked"
        maxLength={500}
        readOnly={readOnly}
        value={answer.asked}
        onChange={event => onChange({ ...answer, asked: event.currentTarget.value })}
        onBlur={onSettle}
      />
      <div className={classes.told}>
        {choice('interviewerId', 'Who asked', 'Who asked', interviewers)}
        {choice('principleId', 'Principle of', 'For which principle', principles)}
        {choice('storyId', 'Story told for', 'Which story you told', stories)}
      </div>
      <div className={classes.went}>
        <SegmentedControl
          size="xs"
          aria-label={`How ${of} went`}
          readOnly={readOnly}
          data={went}
          value={answer.went ?? ''}
          // The list holds exactly the grades, and the empty one.
          onChange={chosen => onSet({ ...answer, went: (chosen || null) as DebriefAnswer['went'] })}
        />
        <TextInput
          aria-label={`Note on ${of}`}
          placeholder="What they asked next, where it dragged"
          maxLength={2000}
          readOnly={readOnly}
          value={answer.note}
          onChange={event => onChange({ ...answer, note: event.currentTarget.value })}
          onBlur={onSettle}
        />
        {!readOnly && (
          <ActionIcon variant="subtle" size={24} aria-label={`Remove ${of}`} onClick={onRemove}>
            <IconX size={14} aria-hidden="true" />
          </ActionIcon>
        )}
      </div>
    </li>
  )
}

const went = [
  { value: '', label: '–' },
  { value: 'well', label: 'Well' },
  { value: 'mixed', label: 'Mixed' },
  { value: 'badly', label: 'Badly' },
]

/** What was chosen is shown, though it may be gone by now. */
function withChosen(data: readonly Choice[], chosen: string | null): Choice[] {
  if (chosen === null || data.some(({ value }) => value === chosen)) return [...data]
  return [...data, { value: chosen, label: 'no longer there' }]
}

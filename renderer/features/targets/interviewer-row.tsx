import { ActionIcon, Checkbox, MultiSelect, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { Principle } from '../../../shared/frameworks.ts'
import type { Interviewer } from '../../../shared/targets.ts'
import { MoveButtons } from '../../ui/move-buttons.tsx'
import classes from './targets.module.css'

type Props = {
  interviewer: Interviewer
  place: number
  of: number
  principles: readonly Principle[]
  nameOf: (principleId: string) => string
  readOnly: boolean
  /** While something is typed. */
  onChange: (interviewer: Interviewer) => void
  /** A choice, which is saved at once. */
  onSet: (interviewer: Interviewer) => void
  onSettle: () => void
  onMove: (by: number) => void
  onRemove: () => void
}

const mostPrinciples = 4

export function InterviewerRow({ interviewer, place, of, principles, nameOf, readOnly, ...deeds }: Props) {
  const name = interviewer.name.trim() || `interviewer ${place + 1}`
  const { onChange, onSet, onSettle, onMove, onRemove } = deeds
  return (
    <li className={classes.interviewer}>
      <div className={classes.who}>
        <TextInput
          label={`Name of interviewer ${place + 1}`}
          labelProps={{ className: classes.unseen }}
          placeholder="Name"
          maxLength={120}
          readOnly={readOnly}
          value={interviewer.name}
          onChange={event => onChange({ ...interviewer, name: event.currentTarget.value })}
          onBlur={onSettle}
        />
        <TextInput
          label={`Role of ${name}`}
          labelProps={{ className: classes.unseen }}
          placeholder="Role"
          maxLength={120}
          readOnly={readOnly}
          value={interviewer.role}
          onChange={event => onChange({ ...interviewer, role: event.currentTarget.value })}
          onBlur={onSettle}
        />
        <Checkbox
          size="xs"
          label="bar raiser"
          aria-label={`${name} is the bar raiser`}
          disabled={readOnly}
          checked={interviewer.barRaiser}
          onChange={event => onSet({ ...interviewer, barRaiser: event.currentTarget.checked })}
        />
      </div>
      <Probed {...{ interviewer, name, principles, nameOf, readOnly, onSet }} />
      {!readOnly && (
        <span className={classes.tools}>
          <MoveButtons {...{ name, place, of, onMove }} size={24} />
          <ActionIcon variant="subtle" size={24} aria-label={`Remove: ${name}`} onClick={onRemove}>
            <IconX size={14} aria-hidden="true" />
          </ActionIcon>
        </span>
      )}
    </li>
  )
}

type ProbedProps = Pick<Props, 'interviewer' | 'principles' | 'nameOf' | 'readOnly' | 'onSet'> & { name: string }

function Probed({ interviewer, name, principles, nameOf, readOnly, onSet }: ProbedProps) {
  const { principleIds } = interviewer
  const offered = principles.map(({ id, name: label }) => ({ value: id, label }))
  // What the interviewer probes already is shown, though the target's framework may no longer have it.
  const others = principleIds.filter(id => !principles.some(each => each.id === id))
  return (
    <MultiSelect
      label={`Principles ${name} probes`}
      labelProps={{ className: classes.unseen }}
      placeholder={principleIds.length === 0 ? 'one to four principles' : ''}
      data={[...offered, ...others.map(id => ({ value: id, label: nameOf(id) }))]}
      value={principleIds}
      maxValues={mostPrinciples}
      searchable
      hidePickedOptions
      readOnly={readOnly}
      nothingFoundMessage="No principle has these words."
      // The last one stays: an interviewer who probes nothing has no slot.
      onChange={chosen => chosen.length > 0 && onSet({ ...interviewer, principleIds: chosen })}
    />
  )
}

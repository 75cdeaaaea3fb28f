import { Popover } from '@mantine/core'
import { useState } from 'react'
import type { CandidateGroup } from '../../../shared/principle-suggestions.ts'
import type { Emphasis } from '../../../shared/stories.ts'
import { AddPrinciple } from './add-principle.tsx'
import { type EmphasisDeeds, EmphasisForm } from './emphasis-form.tsx'
import classes from './principles.module.css'

type Props = EmphasisDeeds & {
  emphases: readonly Emphasis[]
  suggest: () => CandidateGroup[]
  nameOf: (principleId: string) => string
  onAdd: (emphasis: Emphasis) => void
}

/** The principles a story is told for: filled where it leads, outlined where it supports. */
export function PrincipleChips({ emphases, suggest, nameOf, onAdd, ...deeds }: Props) {
  const [openId, setOpenId] = useState<string | null>(null)
  const ordered = emphases.toSorted((a, b) => a.strength.localeCompare(b.strength))
  return (
    <ul className={classes.chips} aria-label="Principles of this story">
      {ordered.map(emphasis => (
        <li key={emphasis.principleId}>
          <Chip
            emphasis={emphasis}
            name={nameOf(emphasis.principleId)}
            opened={openId === emphasis.principleId}
            onToggle={opened => setOpenId(opened ? emphasis.principleId : null)}
            {...deeds}
          />
        </li>
      ))}
      <li>
        <AddPrinciple
          suggest={suggest}
          onAdd={principleId =>
            onAdd({ principleId, strength: emphases.length === 0 ? 'primary' : 'secondary', angle: '' })
          }
        />
      </li>
    </ul>
  )
}

type ChipProps = {
  emphasis: Emphasis
  name: string
  opened: boolean
  onToggle: (opened: boolean) => void
} & EmphasisDeeds

function Chip({ emphasis, name, opened, onToggle, ...deeds }: ChipProps) {
  return (
    <Popover
      opened={opened}
      onChange={onToggle}
      position="bottom-start"
      middlewares={{ flip: false, shift: true, size: true }}
      trapFocus
      returnFocus
      shadow="md"
    >
      <Popover.Target>
        <button
          type="button"
          className={classes.chip}
          data-strength={emphasis.strength}
          aria-label={`${name}, ${emphasis.strength}`}
          onClick={() => onToggle(!opened)}
        >
          {name}
        </button>
      </Popover.Target>
      <Popover.Dropdown className={classes.dropdown ?? ''} aria-label={`How the story is told for ${name}`}>
        <EmphasisForm
          key={emphasis.principleId}
          emphasis={emphasis}
          name={name}
          onClose={() => onToggle(false)}
          {...deeds}
        />
      </Popover.Dropdown>
    </Popover>
  )
}

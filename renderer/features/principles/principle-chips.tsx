import { Button, Popover, SegmentedControl, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { Emphasis, Strength } from '../../../shared/stories.ts'
import { useAutosave } from '../../autosave/use-autosave.ts'
import { AddPrinciple } from './add-principle.tsx'
import { nameOf } from './principle-name.ts'
import classes from './principles.module.css'

export type EmphasisDeeds = {
  storyId: string
  /** Rejects where it could not be saved. */
  onSave: (emphasis: Emphasis) => Promise<void>
  onAdd: (emphasis: Emphasis) => void
  onRemove: (emphasis: Emphasis) => void
  hrefOfPrinciple: (principleId: string) => string
}

/** The principles a story is told for: filled where it leads, outlined where it supports. */
export function PrincipleChips({ emphases, ...deeds }: { emphases: readonly Emphasis[] } & EmphasisDeeds) {
  const [openId, setOpenId] = useState<string | null>(null)
  const ordered = emphases.toSorted((a, b) => a.strength.localeCompare(b.strength))
  return (
    <ul className={classes.chips} aria-label="Principles of this story">
      {ordered.map(emphasis => (
        <li key={emphasis.principleId}>
          <Chip
            emphasis={emphasis}
            opened={openId === emphasis.principleId}
            onToggle={opened => setOpenId(opened ? emphasis.principleId : null)}
            {...deeds}
          />
        </li>
      ))}
      <li>
        <AddPrinciple
          taken={emphases.map(emphasis => emphasis.principleId)}
          onAdd={principleId =>
            deeds.onAdd({ principleId, strength: emphases.length === 0 ? 'primary' : 'secondary', angle: '' })
          }
        />
      </li>
    </ul>
  )
}

type ChipProps = { emphasis: Emphasis; opened: boolean; onToggle: (opened: boolean) => void } & EmphasisDeeds

function Chip({ emphasis, opened, onToggle, ...deeds }: ChipProps) {
  const name = nameOf(emphasis.principleId)
  return (
    <Popover opened={opened} onChange={onToggle} position="bottom-start" trapFocus returnFocus shadow="md">
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
      <Popover.Dropdown aria-label={`How the story is told for ${name}`}>
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

type FormProps = { emphasis: Emphasis; name: string; onClose: () => void } & EmphasisDeeds

/** Kept like any text: what the person writes here is saved as they type, and before the window closes. */
function EmphasisForm({ emphasis, name, storyId, onSave, onRemove, onClose, hrefOfPrinciple }: FormProps) {
  const [opened] = useState(() => ({ id: `${storyId}/${emphasis.principleId}`, revision: 0, updatedAt: '' }))
  const { autosave, unsaved } = useAutosave<Emphasis>(opened, async ({ draft }) => {
    await onSave(draft)
    return { revision: 0, savedAt: new Date().toISOString() }
  })
  const [{ strength, angle }, setDraft] = useState(unsaved ?? emphasis)
  const change = (draft: Emphasis) => {
    setDraft(draft)
    autosave.change(() => draft)
  }
  return (
    <div className={classes.emphasis}>
      <h2>{name}</h2>
      <SegmentedControl
        size="xs"
        fullWidth
        aria-label="How strongly the story shows it"
        data={strengths}
        value={strength}
        onChange={value => {
          // The list above holds exactly the strengths.
          change({ ...emphasis, angle, strength: value as Strength })
          void autosave.flush()
        }}
      />
      <Textarea
        label="How you would angle it"
        placeholder="What to stress when this is the question"
        autosize
        minRows={2}
        maxRows={6}
        maxLength={2000}
        value={angle}
        onChange={event => change({ ...emphasis, strength, angle: event.currentTarget.value })}
      />
      <footer>
        <a href={hrefOfPrinciple(emphasis.principleId)}>Read about it</a>
        <Button
          variant="subtle"
          color="red"
          size="compact-sm"
          onClick={() => {
            autosave.abandon()
            onClose()
            onRemove({ ...emphasis, strength, angle })
          }}
        >
          Remove
        </Button>
      </footer>
    </div>
  )
}

const strengths = [
  { value: 'primary', label: 'Primary' },
  { value: 'secondary', label: 'Secondary' },
]

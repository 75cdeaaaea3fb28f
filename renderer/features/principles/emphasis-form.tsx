import { Button, SegmentedControl, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { Part } from '../../../shared/part.ts'
import type { Emphasis, Strength } from '../../../shared/stories.ts'
import { FieldState } from '../../autosave/field-state.tsx'
import { useFieldAutosave } from '../../autosave/use-field-autosave.ts'
import { PartWordings } from './part-wordings.tsx'
import classes from './principles.module.css'

export type EmphasisDeeds = {
  storyId: string
  /** The words of a part as they are told for everyone. */
  textOf: (part: Part) => string
  /** Rejects where it could not be saved. */
  onSave: (emphasis: Emphasis) => Promise<void>
  onRemove: (emphasis: Emphasis) => void
  hrefOfPrinciple: (principleId: string) => string
}

type Props = { emphasis: Emphasis; name: string; onClose: () => void } & EmphasisDeeds

/** Kept like any text: what the person writes here is saved as they type, and before the window closes. */
export function EmphasisForm({ emphasis, name, storyId, textOf, onSave, onRemove, onClose, ...links }: Props) {
  const id = `${storyId}/${emphasis.principleId}`
  const { value, change, state, flush, abandon } = useFieldAutosave<Emphasis>(id, emphasis, onSave)
  const [telling, setTelling] = useState(() => Object.values(value.wordings ?? {}).some(Boolean))
  return (
    <div className={classes.emphasis} data-wide={telling || undefined}>
      <h2>{name}</h2>
      <SegmentedControl
        size="xs"
        fullWidth
        aria-label="How strongly the story shows it"
        data={strengths}
        value={value.strength}
        onChange={strength => {
          // The list above holds exactly the strengths.
          change({ ...value, strength: strength as Strength })
          flush()
        }}
      />
      <Textarea
        label="How you would angle it"
        placeholder="What to stress when this is the question"
        autosize
        minRows={2}
        maxRows={6}
        maxLength={2000}
        value={value.angle}
        onChange={event => change({ ...value, angle: event.currentTarget.value })}
      />
      {telling ? (
        <PartWordings
          wordings={value.wordings ?? {}}
          textOf={textOf}
          onChange={wordings => change({ ...value, wordings })}
        />
      ) : (
        <button type="button" className={classes.tell} onClick={() => setTelling(true)}>
          Tell a part differently for this principle
        </button>
      )}
      <footer>
        <a href={links.hrefOfPrinciple(emphasis.principleId)}>Read about it</a>
        <FieldState state={state} />
        <Button
          variant="subtle"
          color="red"
          size="compact-sm"
          onClick={() => {
            abandon()
            onClose()
            onRemove(value)
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

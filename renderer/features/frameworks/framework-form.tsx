import { NumberInput, SegmentedControl, TextInput } from '@mantine/core'
import { useRef, useState } from 'react'
import {
  type Framework,
  leastWordCap,
  type PartLabels,
  type Principle,
  shownPrinciples,
} from '../../../shared/frameworks.ts'
import { partNames, parts } from '../../../shared/part.ts'
import { api } from '../../api.ts'
import { FieldState } from '../../autosave/field-state.tsx'
import { useFieldAutosave } from '../../autosave/use-field-autosave.ts'
import { notifyOf } from '../../ui/notify.ts'
import { offerUndo } from '../../ui/undo.tsx'
import { blankPrinciple, depthOf, movedPrinciple, newName, storable, withoutPrinciple } from './edit.ts'
import { usesInWords } from './framework-deeds.ts'
import classes from './frameworks.module.css'
import { PrincipleForm } from './principle-form.tsx'

type Props = {
  framework: Framework
  /** Of all frameworks, to be named as related. */
  others: readonly Principle[]
}

const mostPrinciples = 60

/** A framework of the person's own, changed in place. */
export function FrameworkForm({ framework, others }: Props) {
  const stored = useRef(framework)
  stored.current = framework
  const save = (value: Framework) => api.frameworks.save(storable(value, stored.current))
  const field = useFieldAutosave<Framework>(framework.id, framework, save, 'a framework')
  const { value, change, flush, state } = field
  const latest = useRef(value)
  latest.current = value
  const set = (next: Framework) => {
    change(next)
    flush()
  }
  const shown = shownPrinciples(value)
  const remove = async (principle: Principle) => {
    const before = latest.current
    try {
      const uses = await api.frameworks.usesOf({ principleIds: [principle.id] })
      set(withoutPrinciple(latest.current, principle.id))
      const why = uses.length > 0 ? ` ${usesInWords(uses)} it: it is hidden, and what is mapped to it stays.` : ''
      offerUndo(`“${principle.name}” was deleted.${why}`, async () => set(before))
    } catch (cause) {
      notifyOf(cause)
    }
  }
  return (
    <>
      <Facts value={value} change={change} flush={flush} />
      <Labels labels={value.labels} onChange={labels => change({ ...value, labels })} onSettle={flush} />
      <ol className={classes.principles}>
        {shown.map((principle, at) => (
          <PrincipleForm
            key={principle.id}
            principle={principle}
            depth={Math.min(2, depthOf(principle, value.principles))}
            place={at}
            of={shown.length}
            siblings={shown}
            others={others}
            onChange={changed =>
              change({ ...value, principles: value.principles.map(each => (each.id === changed.id ? changed : each)) })
            }
            onSettle={flush}
            onMove={by => set(movedPrinciple(value, value.principles.indexOf(principle), by))}
            onRemove={() => void remove(principle)}
          />
        ))}
      </ol>
      {value.principles.length < mostPrinciples && (
        <button
          type="button"
          className={classes.quiet}
          onClick={() => set({ ...value, principles: [...value.principles, blankPrinciple(newName)] })}
        >
          + principle
        </button>
      )}
      <Hidden
        stored={framework}
        value={value}
        onBack={principle =>
          set({
            ...value,
            principles: [...value.principles.filter(({ id }) => id !== principle.id), { ...principle, hidden: false }],
          })
        }
      />
      <p>
        <FieldState state={state} />
      </p>
    </>
  )
}

type FactsProps = { value: Framework; change: (value: Framework) => void; flush: () => void }

function Facts({ value, change, flush }: FactsProps) {
  return (
    <div className={classes.facts}>
      <TextInput
        label="Name"
        maxLength={120}
        value={value.name}
        error={value.name.trim() === '' ? 'A framework needs a name.' : null}
        onChange={event => change({ ...value, name: event.currentTarget.value })}
        onBlur={flush}
      />
      <TextInput
        label="Version"
        maxLength={40}
        value={value.version}
        error={value.version.trim() === '' ? 'A version, such as 1 or 2026.' : null}
        onChange={event => change({ ...value, version: event.currentTarget.value })}
        onBlur={flush}
      />
      <NumberInput
        label="Word cap"
        placeholder="none"
        min={leastWordCap}
        max={10_000}
        allowDecimal={false}
        hideControls
        value={value.wordCap ?? ''}
        onChange={cap => change({ ...value, wordCap: typeof cap === 'number' ? cap : null })}
        onBlur={flush}
      />
    </div>
  )
}

const labelSets: readonly { value: string; label: string; labels: PartLabels | null }[] = [
  { value: 'star', label: 'Situation, Task…', labels: null },
  {
    value: 'ccar',
    label: 'Challenge, Context…',
    labels: { ...partNames, situation: 'Challenge', task: 'Context' },
  },
  { value: 'own', label: 'My own', labels: { ...partNames } },
]

type LabelsProps = { labels: PartLabels | null; onChange: (labels: PartLabels | null) => void; onSettle: () => void }

/** What the five parts of a story are called where it is told for this framework. */
function Labels({ labels, onChange, onSettle }: LabelsProps) {
  const [own, setOwn] = useState(labels !== null && !isCcar(labels))
  const chosen = own ? 'own' : labels === null ? 'star' : 'ccar'
  return (
    <div className={classes.labels}>
      <SegmentedControl
        size="xs"
        aria-label="Names of the parts"
        data={labelSets.map(({ value, label }) => ({ value, label }))}
        value={chosen}
        onChange={wanted => {
          const set = labelSets.find(({ value }) => value === wanted)
          setOwn(wanted === 'own')
          onChange(wanted === 'own' && labels ? labels : (set?.labels ?? null))
          onSettle()
        }}
      />
      {labels !== null &&
        parts.map(part => (
          <TextInput
            key={part}
            size="xs"
            label={partNames[part]}
            maxLength={40}
            value={labels[part]}
            onChange={event => onChange({ ...labels, [part]: event.currentTarget.value })}
            onBlur={onSettle}
          />
        ))}
    </div>
  )
}

function isCcar(labels: PartLabels): boolean {
  return labels.situation === 'Challenge' && labels.task === 'Context'
}

type HiddenProps = { stored: Framework; value: Framework; onBack: (principle: Principle) => void }

/** Those that were deleted while something used them. */
function Hidden({ stored, value, onBack }: HiddenProps) {
  const shown = new Set(shownPrinciples(value).map(({ id }) => id))
  const hidden = stored.principles.filter(principle => principle.hidden && !shown.has(principle.id))
  if (hidden.length === 0) return null
  return (
    <section className={classes.hidden} aria-labelledby="hidden-principles">
      <h2 id="hidden-principles">Hidden, because something uses them</h2>
      <ul>
        {hidden.map(principle => (
          <li key={principle.id}>
            {principle.name}
            <button
              type="button"
              className={classes.quiet}
              aria-label={`Bring back ${principle.name}`}
              onClick={() => onBack(principle)}
            >
              Bring back
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

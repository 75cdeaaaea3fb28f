import { Popover } from '@mantine/core'
import { useId, useState } from 'react'
import type { PlacePlan, PlannedSlot } from '../../../shared/plan/plan.ts'
import { useRead } from '../../api.ts'
import classes from './plan.module.css'
import type { PlanLinks } from './plan-view.tsx'
import { assignStory } from './target-deeds.ts'

type Props = { slot: PlannedSlot; place: PlacePlan; who: string } & PlanLinks

/** Another story for a place, with what each would cost the plan. */
export function PlacePicker({ slot, place, who, targetId, nameOf, readOnly, headlineOf }: Props) {
  const [opened, setOpened] = useState(false)
  const titleId = useId()
  const { interviewerId, principleId } = slot
  const planned = slot[place]
  const at = { targetId, interviewerId, principleId, place }
  const locked = planned?.locked === true
  const choose = (storyId: string | null) => {
    setOpened(false)
    void assignStory(at, storyId, locked ? (planned?.storyId ?? null) : null)
  }
  if (readOnly) return null
  const what = place === 'primary' ? 'first choice' : 'backup'
  return (
    <span className={classes.pick}>
      <Popover
        opened={opened}
        onChange={setOpened}
        position="bottom-start"
        trapFocus
        returnFocus
        shadow="md"
        width={420}
      >
        <Popover.Target>
          <button
            type="button"
            className={classes.quiet}
            aria-label={`Change the ${what} for ${nameOf(principleId)} at ${who}`}
            onClick={() => setOpened(!opened)}
          >
            Change
          </button>
        </Popover.Target>
        <Popover.Dropdown aria-labelledby={titleId} className={classes.dropdown ?? ''}>
          <h4 id={titleId}>
            {place === 'primary' ? 'First choice' : 'Backup'} for {nameOf(principleId)} at {who}
          </h4>
          {opened && <Options at={at} headlineOf={headlineOf} onChoose={choose} />}
        </Popover.Dropdown>
      </Popover>
      {locked && (
        <button
          type="button"
          className={classes.quiet}
          aria-label={`Give the ${what} for ${nameOf(principleId)} at ${who} back to the plan`}
          onClick={() => choose(null)}
        >
          Let the plan choose
        </button>
      )}
    </span>
  )
}

type OptionsProps = {
  at: Parameters<typeof assignStory>[0]
  headlineOf: (storyId: string) => string
  onChoose: (storyId: string) => void
}

function Options({ at, headlineOf, onChoose }: OptionsProps) {
  const options = useRead('targets', 'options', at)
  if (options.error) return <p role="alert">{options.error.message}</p>
  if (!options.data) return <p>Weighing the stories…</p>
  if (options.data.length === 0) return <p>There is no other story.</p>
  return (
    <ul className={classes.options}>
      {options.data.map(({ storyId, cost, chosen, mapped }) => (
        <li key={storyId}>
          <button
            type="button"
            data-chosen={chosen || undefined}
            data-unmapped={!mapped || undefined}
            onClick={() => onChoose(storyId)}
          >
            <span>{headlineOf(storyId)}</span>
            <small>
              {chosen ? 'stands here now · ' : ''}
              {cost}
            </small>
          </button>
        </li>
      ))}
    </ul>
  )
}

import { ActionIcon, Checkbox, VisuallyHidden } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconGripVertical } from '@tabler/icons-react'
import { useLayoutEffect, useRef, useState } from 'react'
import type { StoryRow } from '../../../shared/stories.ts'
import { moveBy, moveTo, placeAt, toggle } from './order.ts'
import classes from './prep-sheets.module.css'
import { useRowDrag } from './use-row-drag.ts'

type Props = { stories: readonly StoryRow[]; chosen: readonly string[]; onChange: (storyIds: string[]) => void }

/** Every story, those on the sheet first and in its order. Dragging and the two arrows do the same. */
export function StoryChooser({ stories, chosen, onChange }: Props) {
  const list = useRef<HTMLUListElement>(null)
  const focusNext = useRef('')
  const [said, setSaid] = useState('')
  const drag = useRowDrag((moving, over, half) => onChange(moveTo(chosen, moving, placeAt(chosen, moving, over, half))))
  const byId = new Map(stories.map(story => [story.id, story]))
  const onSheet = chosen.flatMap(id => byId.get(id) ?? [])
  const others = stories.filter(story => !chosen.includes(story.id))

  // A row that moves is taken out of the page and put in again, and would lose the focus.
  useLayoutEffect(() => {
    if (focusNext.current) list.current?.querySelector<HTMLElement>(focusNext.current)?.focus()
    focusNext.current = ''
  })
  const change = (storyIds: string[], id: string, control: string) => {
    focusNext.current = `[data-story="${CSS.escape(id)}"] [data-control="${control}"]`
    const place = storyIds.indexOf(id) + 1
    setSaid(place === 0 ? 'Taken off the sheet.' : `Number ${place} of ${storyIds.length} on the sheet.`)
    onChange(storyIds)
  }
  /** The arrow that was pressed keeps the focus, unless the story has come to the end of its way. */
  const move = (id: string, by: 1 | -1) => {
    const moved = moveBy(chosen, id, by)
    const atEnd = moved.at(by === 1 ? -1 : 0) === id
    change(moved, id, (by === 1) !== atEnd ? 'down' : 'up')
  }

  return (
    <>
      <ul ref={list} className={classes.stories} aria-label="Stories, those on the sheet first and in its order">
        {onSheet.map((story, at) => (
          <li key={story.id} data-story={story.id} {...drag(story.id)}>
            <IconGripVertical size={14} className={classes.grip ?? ''} aria-hidden="true" />
            <StoryCheckbox
              story={story}
              checked
              onToggle={() => change(toggle(chosen, story.id), story.id, 'choose')}
            />
            <span className={classes.arrows}>
              <Arrow direction="up" story={story} disabled={at === 0} onMove={() => move(story.id, -1)} />
              <Arrow
                direction="down"
                story={story}
                disabled={at === onSheet.length - 1}
                onMove={() => move(story.id, 1)}
              />
            </span>
          </li>
        ))}
        {others.map(story => (
          <li key={story.id} data-story={story.id} data-off>
            <StoryCheckbox
              story={story}
              checked={false}
              onToggle={() => change(toggle(chosen, story.id), story.id, 'choose')}
            />
          </li>
        ))}
      </ul>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </>
  )
}

function StoryCheckbox({ story, checked, onToggle }: { story: StoryRow; checked: boolean; onToggle: () => void }) {
  return (
    <Checkbox
      size="xs"
      data-control="choose"
      className={classes.choice ?? ''}
      checked={checked}
      onChange={onToggle}
      label={story.headline || 'Untitled story'}
      description={story.status === 'draft' ? 'Draft' : undefined}
    />
  )
}

type ArrowProps = { direction: 'up' | 'down'; story: StoryRow; disabled: boolean; onMove: () => void }

function Arrow({ direction, story, disabled, onMove }: ArrowProps) {
  const Icon = direction === 'up' ? IconArrowUp : IconArrowDown
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size={24}
      data-control={direction}
      disabled={disabled}
      aria-label={`Move ${direction}: ${story.headline || 'untitled story'}`}
      onClick={onMove}
    >
      <Icon size={14} aria-hidden="true" />
    </ActionIcon>
  )
}

import { ActionIcon, Checkbox } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconGripVertical } from '@tabler/icons-react'
import { type DragEvent, useLayoutEffect, useRef, useState } from 'react'
import type { StoryRow } from '../../../shared/stories.ts'
import { moveBy, moveTo, placeAt, toggle } from './order.ts'
import classes from './prep-sheets.module.css'

type Props = { stories: readonly StoryRow[]; chosen: readonly string[]; onChange: (storyIds: string[]) => void }
type Over = { id: string; half: 'upper' | 'lower' } | null

/** Every story, those on the sheet first and in its order. Dragging and the two arrows do the same. */
export function StoryChooser({ stories, chosen, onChange }: Props) {
  const list = useRef<HTMLUListElement>(null)
  const focusNext = useRef('')
  const [dragged, setDragged] = useState<string | null>(null)
  const [over, setOver] = useState<Over>(null)
  const byId = new Map(stories.map(story => [story.id, story]))
  const onSheet = chosen.flatMap(id => byId.get(id) ?? [])
  const others = stories.filter(story => !chosen.includes(story.id))

  // A row that moves is taken out of the page and put in again, and would lose the focus.
  useLayoutEffect(() => {
    list.current?.querySelector<HTMLElement>(focusNext.current || '[data-none]')?.focus()
    focusNext.current = ''
  })
  const change = (storyIds: string[], id: string, control: string) => {
    focusNext.current = `[data-story="${CSS.escape(id)}"] [data-control="${control}"]:not([disabled])`
    onChange(storyIds)
  }
  const drop = () => {
    if (dragged && over) onChange(moveTo(chosen, dragged, placeAt(chosen, dragged, over.id, over.half)))
    setDragged(null)
    setOver(null)
  }

  return (
    <ul ref={list} className={classes.stories} aria-label="Stories, those on the sheet first and in its order">
      {onSheet.map((story, at) => (
        <li
          key={story.id}
          data-story={story.id}
          data-over={over?.id === story.id && dragged !== story.id ? over.half : undefined}
          draggable
          onDragStart={event => {
            event.dataTransfer.effectAllowed = 'move'
            setDragged(story.id)
          }}
          onDragOver={event => {
            if (!dragged) return
            event.preventDefault()
            setOver({ id: story.id, half: halfUnder(event) })
          }}
          onDrop={event => {
            event.preventDefault()
            drop()
          }}
          onDragEnd={drop}
        >
          <IconGripVertical size={14} className={classes.grip ?? ''} aria-hidden="true" />
          <StoryCheckbox story={story} checked onToggle={() => change(toggle(chosen, story.id), story.id, 'choose')} />
          <span className={classes.arrows}>
            <Arrow
              direction="up"
              story={story}
              disabled={at === 0}
              onMove={() => change(moveBy(chosen, story.id, -1), story.id, at === 1 ? 'down' : 'up')}
            />
            <Arrow
              direction="down"
              story={story}
              disabled={at === onSheet.length - 1}
              onMove={() => change(moveBy(chosen, story.id, 1), story.id, at === onSheet.length - 2 ? 'up' : 'down')}
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

function halfUnder(event: DragEvent): 'upper' | 'lower' {
  const { top, height } = event.currentTarget.getBoundingClientRect()
  return event.clientY < top + height / 2 ? 'upper' : 'lower'
}

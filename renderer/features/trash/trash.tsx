import { Button } from '@mantine/core'
import { useState } from 'react'
import type { LocalDay } from '../../../shared/day.ts'
import { daysLeftInTrash, keptInTrashDays, type Thrown } from '../../../shared/trash.ts'
import { api } from '../../api.ts'
import { notify, notifyOf } from '../../ui/notify.ts'
import { Confirm } from './confirm.tsx'
import classes from './trash.module.css'

export type ThrownItem = Thrown & { kind: 'entry' | 'story' }

type Props = { items: readonly ThrownItem[]; today: LocalDay; readOnly: boolean }

/** Everything that was thrown away, the last first, each with its way back and its way out. */
export function Trash({ items, today, readOnly }: Props) {
  const [leaving, setLeaving] = useState<readonly ThrownItem[]>([])
  return (
    <>
      <p className={classes.about}>
        What is here can be brought back whole. {keptInTrashDays} days after it was thrown away it is deleted for good,
        and not before.
      </p>
      <ul className={classes.list}>
        {items.map(item => (
          <Item key={item.id} item={item} today={today} onDelete={readOnly ? null : () => setLeaving([item])} />
        ))}
      </ul>
      {!readOnly && (
        <Button variant="default" className={classes.empty ?? ''} onClick={() => setLeaving(items)}>
          Empty the trash…
        </Button>
      )}
      <Confirm items={leaving} onClose={() => setLeaving([])} onConfirm={() => void deleteForGood(leaving)} />
    </>
  )
}

type ItemProps = { item: ThrownItem; today: LocalDay; onDelete: (() => void) | null }

function Item({ item, today, onDelete }: ItemProps) {
  const title = titleOf(item)
  return (
    <li>
      <span className={classes.title}>{title}</span>
      <span className={classes.kind}>
        {item.kind === 'entry' ? 'Entry' : 'Story'} · {leftInWords(daysLeftInTrash(item, today))}
      </span>
      {onDelete && (
        <span className={classes.choices}>
          <Button
            variant="default"
            size="compact-sm"
            aria-label={`Restore ${title}`}
            onClick={() => void restore(item)}
          >
            Restore
          </Button>
          <Button variant="subtle" size="compact-sm" aria-label={`Delete ${title} for good`} onClick={onDelete}>
            Delete…
          </Button>
        </span>
      )}
    </li>
  )
}

export function titleOf({ title, kind }: ThrownItem): string {
  return title.trim() || (kind === 'entry' ? 'Nothing written yet' : 'Untitled story')
}

function leftInWords(days: number): string {
  if (days === 0) return 'deleted for good soon'
  return days === 1 ? '1 day left' : `${days} days left`
}

async function restore(item: ThrownItem): Promise<void> {
  try {
    await (item.kind === 'entry' ? api.entries : api.stories).restore({ id: item.id })
    notify(`“${titleOf(item)}” is back.`)
  } catch (cause) {
    notifyOf(cause)
  }
}

async function deleteForGood(items: readonly ThrownItem[]): Promise<void> {
  const idsOf = (kind: ThrownItem['kind']) => items.filter(item => item.kind === kind).map(({ id }) => id)
  try {
    const [entries, stories] = [idsOf('entry'), idsOf('story')]
    if (entries.length > 0) await api.entries.deleteForGood({ ids: entries })
    if (stories.length > 0) await api.stories.deleteForGood({ ids: stories })
  } catch (cause) {
    notifyOf(cause)
  }
}

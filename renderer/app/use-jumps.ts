import { useEffect, useState } from 'react'
import type { EntryRow } from '../../shared/entries.ts'
import type { StoryRow } from '../../shared/stories.ts'
import { type TargetRow, targetName } from '../../shared/targets.ts'
import { api } from '../api.ts'
import { notifyOf } from '../ui/notify.ts'
import { hrefOf } from './routes.ts'

/** A page of the journal that one can go to by its title. */
export type Jump = { id: string; label: string; href: string }

type Jumps = { entries: readonly Jump[]; stories: readonly Jump[]; targets: readonly Jump[] }

/** Enough to find what was written lately; the list of the journal has the rest. */
const entriesRead = 200

/** The newest entries and all stories, read each time the palette is asked for and not while one writes. */
export function useJumps(asked: number): Jumps {
  const [jumps, setJumps] = useState<Jumps>({ entries: [], stories: [], targets: [] })
  // biome-ignore lint/correctness/useExhaustiveDependencies: each wish reads anew
  useEffect(() => {
    let left = false
    Promise.all([api.entries.list({ after: null, limit: entriesRead }), api.stories.list(), api.targets.list()])
      .then(([{ rows }, stories, targets]) => {
        if (!left)
          setJumps({
            entries: rows.map(jumpToEntry),
            stories: stories.toSorted(newestFirst).map(jumpToStory),
            targets: targets.map(jumpToTarget),
          })
      })
      .catch(notifyOf)
    return () => {
      left = true
    }
  }, [asked])
  return jumps
}

function jumpToEntry({ id, title, preview }: EntryRow): Jump {
  const label = title || preview.trim().slice(0, 60) || 'Untitled entry'
  return { id, label, href: hrefOf({ name: 'journal', entryId: id }) }
}

function jumpToStory({ id, headline }: StoryRow): Jump {
  return { id, label: headline || 'Untitled story', href: hrefOf({ name: 'story', storyId: id }) }
}

function jumpToTarget(target: TargetRow): Jump {
  return { id: target.id, label: targetName(target), href: hrefOf({ name: 'target', targetId: target.id }) }
}

const newestFirst = (one: StoryRow, other: StoryRow) => other.updatedAt.localeCompare(one.updatedAt)

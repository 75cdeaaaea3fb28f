import { useEffect, useState } from 'react'
import type { EntryRow } from '../../shared/entries.ts'
import type { StoryRow } from '../../shared/stories.ts'
import { api } from '../api.ts'
import { notifyOf } from '../ui/notify.ts'
import { hrefOf } from './routes.ts'

/** A page of the journal that one can go to by its title. */
export type Jump = { id: string; label: string; href: string }

type Jumps = { entries: readonly Jump[]; stories: readonly Jump[] }

/** Enough to find what was written lately; the list of the journal has the rest. */
const entriesRead = 200

/** The newest entries and all stories, read each time the palette is asked for and not while one writes. */
export function useJumps(asked: number): Jumps {
  const [jumps, setJumps] = useState<Jumps>({ entries: [], stories: [] })
  // biome-ignore lint/correctness/useExhaustiveDependencies: each wish reads anew
  useEffect(() => {
    let left = false
    Promise.all([api.entries.list({ after: null, limit: entriesRead }), api.stories.list()])
      .then(([{ rows }, stories]) => {
        if (!left) setJumps({ entries: rows.map(jumpToEntry), stories: stories.toSorted(newestFirst).map(jumpToStory) })
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

const newestFirst = (one: StoryRow, other: StoryRow) => other.updatedAt.localeCompare(one.updatedAt)

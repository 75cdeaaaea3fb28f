import { daysBetween } from '../../shared/day.ts'
import { keptInTrashDays } from '../../shared/trash.ts'
import type { Clock } from '../db/clock.ts'
import { type Database, write } from '../db/database.ts'
import { deleteTrashedEntry, listTrashedEntries } from '../features/entries/store.ts'
import { deleteWithSources } from '../features/stories/delete-story.ts'
import { listTrashedStories } from '../features/stories/store.ts'
import { getUpkeep, updateUpkeep } from './upkeep-store.ts'

const dayMs = 24 * 60 * 60 * 1000
const checkEveryDays = 7
/** After a longer gap the clock is not believed until another day confirms it. */
const longestGapDays = 30

type Surroundings = { db: Database; clock: Clock; versions: { thinAll: () => void } }

/**
 * What is done once on each day on which the journal is open: the trash loses what has lain in it for 90 days, and old
 * versions are thinned. A clock that has leapt ahead empties nothing: it would have to be wrong on two days in a row.
 */
export function keepUp({ db, clock, versions }: Surroundings): void {
  const today = clock.today()
  const { openedOn } = getUpkeep(db)
  if (openedOn === today) return
  const gapDays = openedOn === null ? Number.POSITIVE_INFINITY : daysBetween(openedOn, today)
  write(db, () => {
    updateUpkeep(db, { openedOn: today })
    if (gapDays >= 0 && gapDays <= longestGapDays) emptyTrash(db, clock.now())
    versions.thinAll()
  })
}

function emptyTrash(db: Database, now: string): void {
  const before = new Date(Date.parse(now) - keptInTrashDays * dayMs).toISOString()
  for (const { id, deletedAt } of listTrashedEntries(db)) if (deletedAt < before) deleteTrashedEntry(db, id)
  for (const { id, deletedAt } of listTrashedStories(db)) if (deletedAt < before) deleteWithSources(db, id)
}

/** Whether it is time to look through the whole file again. */
export function isCheckDue(db: Database, clock: Pick<Clock, 'today'>): boolean {
  const { checkedOn } = getUpkeep(db)
  return checkedOn === null || Math.abs(daysBetween(checkedOn, clock.today())) >= checkEveryDays
}

/** Looks through every page and index. True where all is whole, which is then remembered. */
export function checkWhole(db: Database, clock: Pick<Clock, 'today'>): boolean {
  if (db.pragma('integrity_check(1)', { simple: true }) !== 'ok') return false
  if (db.prepare('PRAGMA foreign_key_check').all().length > 0) return false
  write(db, () => updateUpkeep(db, { checkedOn: clock.today() }))
  return true
}

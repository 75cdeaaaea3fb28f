import type { Kept, VersionReason } from '../../shared/history.ts'
import type { Clock } from '../db/clock.ts'
import { type Database, write } from '../db/database.ts'
import { countChanges } from './count-changes.ts'
import type { Snapshot } from './snapshot.ts'
import {
  deleteVersions,
  findNewestVersion,
  findVersion,
  getVersionText,
  insertVersion,
  listKept,
  listKeptWithMore,
  listVersions,
  updateCounts,
  updateVersion,
} from './store.ts'
import { neverTouched, tooMany } from './thinning.ts'

const keepEveryMs = 2 * 60 * 1000

export type Versions = ReturnType<typeof createVersions>

type Surroundings = {
  db: Database
  clock: Pick<Clock, 'now'>
  /** What is stored now, be it in the trash or not; null where there is no such thing. */
  present: (of: Kept) => Snapshot | null
}

/** What is remembered of a document between two of its saves. */
type Watch = {
  /** The revision that the last save made. Where another one is stored, that save was rolled back, or this is the first one. */
  revision: number
  size: number
  keptAtMs: number
  /** The fullest text since a version was kept, where the present one is shorter. */
  fullest: { size: number; snapshot: Snapshot } | null
}

/**
 * Decides when what is stored is kept as a version before something takes its place. All of it is to be called inside of
 * the change (`write`) that does so: then either both are on disk or neither.
 *
 * What it promises: each text that was ever stored is followed, within two minutes, by one that is kept (or is there
 * still) and at least half as long.
 */
export function createVersions({ db, clock, present }: Surroundings) {
  const watches = new Map<string, Watch>()
  const conflicts = new Map<string, number>()
  const nowMs = (): number => Date.parse(clock.now())

  const keep = (of: Kept, reason: VersionReason): number | null => {
    const snapshot = present(of)
    return snapshot && keepSnapshot(db, of, snapshot, reason, clock.now())
  }

  /** A sitting or two minutes of nothing is no version; a restore can be taken back even then. */
  const keepWritten = (of: Kept, reason: VersionReason): void => {
    const snapshot = present(of)
    if (snapshot && !isBlank(snapshot)) keepSnapshot(db, of, snapshot, reason, clock.now())
  }

  const isDue = ({ keptAtMs }: Watch): boolean => Math.abs(nowMs() - keptAtMs) >= keepEveryMs

  return {
    /** Before a save: `stored` is the revision in the journal, `text` what will take its place. */
    beforeSave: (of: Kept, stored: number, text: string): void => {
      const size = text.trim().length
      const watch = watches.get(keyOf(of))
      const fresh: Watch = { revision: stored + 1, size, keptAtMs: nowMs(), fullest: null }
      if (watch?.revision !== stored) {
        keepWritten(of, 'sitting')
        watches.set(keyOf(of), fresh)
        return
      }
      const fullest = fuller(watch, size, () => present(of))
      if (fullest && size * 2 < fullest.size) {
        const reason = size === 0 ? 'emptied' : 'shrunk'
        keepSnapshot(db, of, fullest.snapshot, reason, clock.now())
        keep(of, reason)
        watches.set(keyOf(of), fresh)
      } else if (isDue(watch)) {
        keepWritten(of, 'typing')
        watches.set(keyOf(of), fresh)
      } else watches.set(keyOf(of), { ...fresh, keptAtMs: watch.keptAtMs, fullest })
    },

    /** Before something beside the text of a story changes; `shrinks` where most of it goes away. */
    beforeFields: (of: Kept, stored: number, shrinks: boolean): void => {
      const watch = watches.get(keyOf(of))
      const known = watch?.revision === stored
      if (known && !shrinks && !isDue(watch)) return
      if (shrinks) keep(of, 'shrunk')
      else keepWritten(of, known ? 'typing' : 'sitting')
      const size = known ? watch.size : (present(of)?.text.trim().length ?? 0)
      watches.set(keyOf(of), { revision: stored, size, keptAtMs: nowMs(), fullest: null })
    },

    /** Keeps a text that could not be saved because another one was saved first; a later state of the same text takes its place. */
    keepConflict: (of: Kept, losing: Snapshot): void => {
      const key = `${keyOf(of)} ${losing.revision}`
      const known = findVersion(db, conflicts.get(key) ?? -1)
      const shrank = known !== null && losing.text.trim().length * 2 < known.text.trim().length
      if (known && !shrank && known.reason === 'conflict') {
        updateVersion(db, known.number, { ...losing, ...countChanges(losing.text, known.text) })
        recount(db, of, [known.number])
        return
      }
      conflicts.set(key, keepSnapshot(db, of, losing, 'conflict', clock.now()))
    },

    /** Keeps the present state of one document, whatever it is. Null where there is no such document. */
    keep,

    /** Before an import, or a change to many: keeps the present state of everything written, outside the trash. Returns how many hold something. */
    keepAll: (reason: 'import' | 'bulk' | 'restore'): number =>
      write(db, () => {
        const written = listKept(db).flatMap(of => {
          const snapshot = present(of)
          return snapshot && !isBlank(snapshot) ? [{ of, snapshot }] : []
        })
        for (const { of, snapshot } of written) keepSnapshot(db, of, snapshot, reason, clock.now())
        return written.length
      }),

    /** Thins what nobody writes in any more. */
    thinAll: (): void => {
      for (const of of listKeptWithMore(db, neverTouched)) thin(db, of, clock.now())
    },
  }
}

function keyOf({ kind, id }: Kept): string {
  return `${kind} ${id}`
}

function isBlank({ title, text }: Snapshot): boolean {
  return title.trim() === '' && text.trim() === ''
}

/** The fullest text since a version was kept, the stored one included; null while the text only grows. */
function fuller({ size: stored, fullest }: Watch, next: number, read: () => Snapshot | null): Watch['fullest'] {
  if (next >= stored || (fullest && fullest.size >= stored)) return fullest
  const snapshot = read()
  return snapshot && { size: stored, snapshot }
}

/** What is the newest version already is not kept twice. */
function keepSnapshot(db: Database, of: Kept, snapshot: Snapshot, reason: VersionReason, now: string): number {
  const newest = findNewestVersion(db, of)
  if (newest && isSame(newest, snapshot)) return newest.number
  const counts = countChanges(snapshot.text, newest?.text ?? '')
  const number = insertVersion(db, of, { ...snapshot, ...counts, reason })
  thin(db, of, now)
  return number
}

function isSame(one: Snapshot, other: Snapshot): boolean {
  return one.title === other.title && one.document === other.document && one.fields === other.fields
}

function thin(db: Database, of: Kept, now: string): void {
  const gone = tooMany(listVersions(db, of), now)
  if (gone.length === 0) return
  const after = listVersions(db, of).filter(({ number }, index, all) => {
    const before = all[index + 1]
    return !gone.includes(number) && before !== undefined && gone.includes(before.number)
  })
  deleteVersions(db, gone)
  recount(
    db,
    of,
    after.map(({ number }) => number),
  )
}

/** The words of these versions against what now comes before each. */
function recount(db: Database, of: Kept, numbers: readonly number[]): void {
  const all = listVersions(db, of)
  for (const [index, { number }] of all.entries()) {
    if (!numbers.includes(number)) continue
    const before = all[index + 1]
    const beforeText = before ? getVersionText(db, before.number) : ''
    updateCounts(db, number, countChanges(getVersionText(db, number), beforeText))
  }
}

import fs from 'node:fs'
import {
  buildSampleJournal,
  type SampleEntry,
  type SampleStory,
  type SampleTarget,
} from '../../shared/content/sample-journal.ts'
import type { LocalDay } from '../../shared/day.ts'
import { type Database, write } from '../db/database.ts'
import type { JournalFiles } from '../db/journal-files.ts'
import { entryRecordOf } from '../features/entries/entry-record.ts'
import { insertEntry } from '../features/entries/store.ts'
import { upsertRehearsal } from '../features/rehearsals/store.ts'
import { insertRole } from '../features/roles/store.ts'
import { replaceCues, replaceFollowUps, replaceMetrics } from '../features/stories/fields-store.ts'
import { insertSource } from '../features/stories/source-store.ts'
import { insertStory, replaceEmphasis } from '../features/stories/store.ts'
import { storyRecordOf } from '../features/stories/story-record.ts'
import { replaceLoop } from '../features/targets/loop-store.ts'
import { insertTarget } from '../features/targets/store.ts'

/** The sample journal is made anew each time it is opened; only files of its own name are removed. */
export function removeSample({ journal, key, keyCopy, watermark }: JournalFiles): void {
  for (const file of [journal, `${journal}-wal`, `${journal}-shm`, key, keyCopy, watermark])
    fs.rmSync(file, { force: true })
}

/** Fills an empty journal with the fictional one; whatever is written into it afterwards is kept until it is opened again. */
export function makeSample(db: Database, today: LocalDay): void {
  const { roles, entries, stories, rehearsals, targets } = buildSampleJournal()
  const titles = new Map(entries.map(({ id, title }) => [id, title]))
  write(db, () => {
    for (const role of roles) insertRole(db, role)
    for (const entry of entries) addEntry(db, entry)
    for (const story of stories) addStory(db, story, titles)
    for (const rehearsal of rehearsals) upsertRehearsal(db, rehearsal)
    for (const target of targets) addTarget(db, target, today)
  })
}

function addTarget(db: Database, target: SampleTarget, today: LocalDay): void {
  const { id, company, role, level, frameworkId, shortlistId, stressedIds, daysAhead, loop, ...sheets } = target
  const day = new Date(Date.parse(`${today}T00:00:00Z`) + daysAhead * 86_400_000).toISOString().slice(0, 10)
  const facts = { company, role, level, date: day, frameworkId, shortlistId, stressedIds }
  insertTarget(db, { id, facts, ...sheets, createdAt: '2026-11-02T09:00:00.000Z' })
  replaceLoop(db, id, loop)
}

function addEntry(db: Database, { id, createdAt, ...draft }: SampleEntry): void {
  const createdOn = createdAt.slice(0, 10)
  insertEntry(db, entryRecordOf(draft, createdOn), { id, createdOn, createdAt: new Date(createdAt).toISOString() })
}

function addStory(db: Database, story: SampleStory, titles: Map<string, string>): void {
  const { id, emphases, sources, cueWords, followUps, metrics, ...draft } = story
  insertStory(db, storyRecordOf(draft), { id, createdAt: '2026-11-02T09:00:00.000Z' })
  for (const emphasis of emphases) replaceEmphasis(db, id, emphasis)
  replaceCues(db, id, cueWords)
  replaceFollowUps(db, id, followUps)
  replaceMetrics(db, id, metrics)
  for (const [position, source] of sources.entries()) {
    insertSource(db, id, position, { ...source, entryTitle: titles.get(source.passage.entryId) ?? '' })
  }
}

import { z } from 'zod'
import type { RichText } from '../../../shared/document.ts'
import {
  Emphasis,
  type Source,
  type Story,
  type StoryKind,
  type StoryRow,
  type StoryStatus,
} from '../../../shared/stories.ts'
import { changeOne, type Database, statement } from '../../db/database.ts'
import type { StoredRevision } from '../../db/revision.ts'
import { readDocument } from '../../db/stored-document.ts'
import type { StoryRecord } from './story-record.ts'

/** A source as it is stored; whether its passage still stands is found when it is read. */
export type StoredSource = Omit<Source, 'state'>

type StoryColumns = {
  id: string
  headline: string
  status: StoryStatus
  kind: StoryKind | null
  wordsSituation: number
  wordsTask: number
  wordsAction: number
  wordsResult: number
  wordsLearning: number
  updatedAt: string
  emphases: string
}

const emphasesOfStory = `(
  SELECT json_group_array(json_object('principleId', principleId, 'strength', strength, 'angle', angle) ORDER BY principleId)
  FROM storyEmphasis WHERE storyId = story.id) AS emphases`

const rowColumns = `id, headline, status, kind, wordsSituation, wordsTask, wordsAction, wordsResult, wordsLearning, updatedAt,
  ${emphasesOfStory}`

/** The story begun last comes first, so that the list stands still while one is written. */
export function listStories(db: Database): StoryRow[] {
  const sql = `SELECT ${rowColumns} FROM story WHERE deletedAt IS NULL ORDER BY number DESC`
  return statement<StoryColumns>(db, sql).all({}).map(rowOf)
}

export function listTrashedStories(db: Database): StoryRow[] {
  const sql = `SELECT ${rowColumns} FROM story WHERE deletedAt IS NOT NULL ORDER BY deletedAt DESC, number DESC`
  return statement<StoryColumns>(db, sql).all({}).map(rowOf)
}

/** A story outside the trash. */
export function findStory(db: Database, id: string): Omit<Story, 'sources'> | null {
  type Columns = Omit<Story, 'sources' | 'emphases' | 'document'> & { json: string; emphases: string }
  const columns = statement<Columns>(
    db,
    `SELECT id, headline, status, kind, revision, createdAt, updatedAt, json, ${emphasesOfStory}
     FROM story JOIN storyDocument ON storyId = id WHERE id = @id AND deletedAt IS NULL`,
  ).get({ id })
  if (!columns) return null
  const { json, emphases, ...story } = columns
  return { ...story, document: readDocument(json), emphases: emphasesOf(emphases) }
}

/** Of a story, be it in the trash or not. */
export function findRevision(db: Database, id: string): StoredRevision | null {
  const sql = 'SELECT revision, updatedAt FROM story WHERE id = @id'
  return statement<StoredRevision>(db, sql).get({ id }) ?? null
}

/** Whether a story already holds exactly this. */
export function holdsRecord(db: Database, id: string, { headline, status, kind, document }: StoryRecord): boolean {
  const sql = `
    SELECT 1 AS found FROM story JOIN storyDocument ON storyId = id
    WHERE id = @id AND headline = @headline AND status = @status AND kind IS @kind AND json = @document`
  return statement(db, sql).get({ id, headline, status, kind, document }) !== undefined
}

export function insertStory(db: Database, record: StoryRecord, about: { id: string; createdAt: string }): void {
  changeOne(
    db,
    `INSERT INTO story (id, headline, status, kind, wordsSituation, wordsTask, wordsAction, wordsResult, wordsLearning,
       revision, createdAt, updatedAt)
     VALUES (@id, @headline, @status, @kind, @situation, @task, @action, @result, @learning, 1, @createdAt, @createdAt)`,
    { ...narrowColumnsOf(record), ...about },
  )
  const sql = 'INSERT INTO storyDocument (storyId, json) VALUES (@id, @json)'
  changeOne(db, sql, { id: about.id, json: record.document })
}

export function updateStory(
  db: Database,
  record: StoryRecord,
  about: { id: string; revision: number; updatedAt: string },
): void {
  changeOne(
    db,
    `UPDATE story SET headline = @headline, status = @status, kind = @kind, wordsSituation = @situation,
       wordsTask = @task, wordsAction = @action, wordsResult = @result, wordsLearning = @learning,
       revision = @revision, updatedAt = @updatedAt
     WHERE id = @id`,
    { ...narrowColumnsOf(record), ...about },
  )
  const sql = 'UPDATE storyDocument SET json = @json WHERE storyId = @id'
  changeOne(db, sql, { id: about.id, json: record.document })
}

/** Puts a story into the trash or, with `deletedAt` null, takes it out. False where there was nothing to do. */
export function updateStoryDeletedAt(db: Database, id: string, deletedAt: string | null): boolean {
  const sql =
    'UPDATE story SET deletedAt = @deletedAt WHERE id = @id AND (deletedAt IS NULL) = (@deletedAt IS NOT NULL)'
  return statement(db, sql).run({ id, deletedAt }).changes === 1
}

export function replaceEmphasis(db: Database, storyId: string, emphasis: Emphasis): void {
  changeOne(
    db,
    `INSERT INTO storyEmphasis (storyId, principleId, strength, angle) VALUES (@storyId, @principleId, @strength, @angle)
     ON CONFLICT (storyId, principleId) DO UPDATE SET strength = @strength, angle = @angle`,
    { storyId, ...emphasis },
  )
}

export function deleteEmphasis(db: Database, storyId: string, principleId: string): void {
  const sql = 'DELETE FROM storyEmphasis WHERE storyId = @storyId AND principleId = @principleId'
  statement(db, sql).run({ storyId, principleId })
}

export function insertSource(db: Database, storyId: string, position: number, source: StoredSource): void {
  const { id, passage, text, entryTitle } = source
  changeOne(
    db,
    `INSERT INTO source (id, storyId, position, entryId, entryTitle, blockId, "start", "end", quote, text)
     VALUES (@id, @storyId, @position, @entryId, @entryTitle, @blockId, @start, @end, @quote, @text)`,
    { id, storyId, position, text, entryTitle, ...passage },
  )
}

/** The sources of a story and those its text brought along from another one, with the titles their entries have now. */
export function listSources(db: Database, storyId: string, referenced: string[]): StoredSource[] {
  type Columns = Omit<StoredSource, 'passage'> & StoredSource['passage']
  return statement<Columns>(
    db,
    `SELECT source.id, entryId, blockId, "start", "end", quote, text, coalesce(entry.title, entryTitle) AS entryTitle
     FROM source LEFT JOIN entry ON entry.id = entryId
     WHERE storyId = @storyId OR source.id IN (SELECT value FROM json_each(@referenced))
     ORDER BY storyId <> @storyId, position`,
  )
    .all({ storyId, referenced: JSON.stringify(referenced) })
    .map(({ id, text, entryTitle, ...passage }) => ({ id, passage, text, entryTitle }))
}

/** The title and document of an entry outside the trash. */
export function findEntryText(db: Database, id: string): { title: string; document: RichText } | null {
  const sql = 'SELECT title, json FROM entry JOIN entryDocument ON entryId = id WHERE id = @id AND deletedAt IS NULL'
  const found = statement<{ title: string; json: string }>(db, sql).get({ id })
  return found ? { title: found.title, document: readDocument(found.json) } : null
}

function narrowColumnsOf({ headline, status, kind, words }: StoryRecord): Record<string, unknown> {
  return { headline, status, kind, ...words }
}

function rowOf(columns: StoryColumns): StoryRow {
  const { id, headline, status, kind, updatedAt, emphases } = columns
  const words = {
    situation: columns.wordsSituation,
    task: columns.wordsTask,
    action: columns.wordsAction,
    result: columns.wordsResult,
    learning: columns.wordsLearning,
  }
  return { id, headline, status, kind, words, emphases: emphasesOf(emphases), updatedAt }
}

function emphasesOf(json: string): Emphasis[] {
  return z.array(Emphasis).parse(JSON.parse(json))
}

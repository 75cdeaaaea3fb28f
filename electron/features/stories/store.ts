import { z } from 'zod'
import { Emphasis, type Story, type StoryKind, type StoryRow, type StoryStatus } from '../../../shared/stories.ts'
import type { Thrown } from '../../../shared/trash.ts'
import { changeOne, type Database, statement } from '../../db/database.ts'
import type { StoredRevision } from '../../db/revision.ts'
import { readDocument } from '../../db/stored-document.ts'
import { cuesOfStory, firstMetricOfStory, readCues, readMetric, type StoryFields } from './fields-store.ts'
import type { StoryRecord } from './story-record.ts'

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
  cueWords: string
  metric: string | null
}

/** A story as its own tables hold it; what its sources say is found when it is read. */
export type StoredStory = Omit<Story, 'sources' | 'happenedOn' | keyof StoryFields>

type RawStory = { [Field in 'savedAt' | 'title' | 'document']: string } & {
  revision: number
  status: StoryStatus
  kind: StoryKind | null
  emphases: Emphasis[]
}

const wordingsOfEmphasis = `(
  SELECT json_group_object(part, wording) FROM storyWording
  WHERE storyWording.storyId = story.id AND storyWording.principleId = storyEmphasis.principleId)`

const emphasesOfStory = `(
  SELECT json_group_array(
    json_object('principleId', principleId, 'strength', strength, 'angle', angle, 'wordings', json(${wordingsOfEmphasis}))
    ORDER BY principleId)
  FROM storyEmphasis WHERE storyId = story.id) AS emphases`

const rowColumns = `id, headline, status, kind, wordsSituation, wordsTask, wordsAction, wordsResult, wordsLearning, updatedAt,
  ${emphasesOfStory}, ${cuesOfStory}, ${firstMetricOfStory}`

/** The story begun last comes first, so that the list stands still while one is written. */
export function listStories(db: Database): StoryRow[] {
  const sql = `SELECT ${rowColumns} FROM story WHERE deletedAt IS NULL ORDER BY number DESC`
  return statement<StoryColumns>(db, sql).all({}).map(rowOf)
}

export function listTrashedStories(db: Database): Thrown[] {
  const sql = `SELECT id, headline AS title, deletedAt FROM story
    WHERE deletedAt IS NOT NULL ORDER BY deletedAt DESC, number DESC`
  return statement<Thrown>(db, sql).all({})
}

/** Deletes a story of the trash with its versions; its sources are to be handed on before. False where it is not in the trash. */
export function deleteTrashedStory(db: Database, id: string): boolean {
  return statement(db, 'DELETE FROM story WHERE id = @id AND deletedAt IS NOT NULL').run({ id }).changes === 1
}

/** A story outside the trash. */
export function findStory(db: Database, id: string): StoredStory | null {
  type Columns = Omit<StoredStory, 'emphases' | 'document'> & { json: string; emphases: string }
  const columns = statement<Columns>(
    db,
    `SELECT id, headline, status, kind, revision, createdAt, updatedAt, json, ${emphasesOfStory}
     FROM story JOIN storyDocument ON storyId = id WHERE id = @id AND deletedAt IS NULL`,
  ).get({ id })
  if (!columns) return null
  const { json, emphases, ...story } = columns
  return { ...story, document: readDocument(json), emphases: emphasesOf(emphases) }
}

/** A story's own tables, be it in the trash or not, with its document as it is stored, which may not be readable. */
export function findStoredStory(db: Database, id: string): RawStory | null {
  const columns = statement<Omit<RawStory, 'emphases'> & { emphases: string }>(
    db,
    `SELECT revision, updatedAt AS savedAt, headline AS title, status, kind, json AS document, ${emphasesOfStory}
     FROM story JOIN storyDocument ON storyId = id WHERE id = @id`,
  ).get({ id })
  return columns ? { ...columns, emphases: emphasesOf(columns.emphases) } : null
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

/** Wordings that are not given stay as they are. */
export function replaceEmphasis(db: Database, storyId: string, { wordings, ...emphasis }: Emphasis): void {
  changeOne(
    db,
    `INSERT INTO storyEmphasis (storyId, principleId, strength, angle) VALUES (@storyId, @principleId, @strength, @angle)
     ON CONFLICT (storyId, principleId) DO UPDATE SET strength = @strength, angle = @angle`,
    { storyId, ...emphasis },
  )
  if (wordings) replaceWordings(db, { storyId, principleId: emphasis.principleId }, wordings)
}

function replaceWordings(
  db: Database,
  of: { storyId: string; principleId: string },
  wordings: NonNullable<Emphasis['wordings']>,
): void {
  statement(db, 'DELETE FROM storyWording WHERE storyId = @storyId AND principleId = @principleId').run(of)
  const sql = `INSERT INTO storyWording (storyId, principleId, part, wording)
    VALUES (@storyId, @principleId, @part, @wording)`
  for (const [part, wording] of Object.entries(wordings)) if (wording) changeOne(db, sql, { ...of, part, wording })
}

export function deleteEmphasis(db: Database, storyId: string, principleId: string): void {
  const sql = 'DELETE FROM storyEmphasis WHERE storyId = @storyId AND principleId = @principleId'
  statement(db, sql).run({ storyId, principleId })
}

/** Whether a framework of the person's own has the principle. */
export function hasOwnPrinciple(db: Database, principleId: string): boolean {
  const sql = `
    SELECT 1 FROM framework, json_each(framework.json, '$.principles') WHERE json_extract(value, '$.id') = @principleId LIMIT 1`
  return statement(db, sql).get({ principleId }) !== undefined
}

function narrowColumnsOf({ headline, status, kind, words }: StoryRecord): Record<string, unknown> {
  return { headline, status, kind, ...words }
}

function rowOf(columns: StoryColumns): StoryRow {
  const { id, headline, status, kind, updatedAt } = columns
  const words = {
    situation: columns.wordsSituation,
    task: columns.wordsTask,
    action: columns.wordsAction,
    result: columns.wordsResult,
    learning: columns.wordsLearning,
  }
  const metric = columns.metric === null ? null : readMetric(columns.metric)
  const fields = { emphases: emphasesOf(columns.emphases), cueWords: readCues(columns.cueWords), metric }
  return { id, headline, status, kind, words, ...fields, updatedAt }
}

/** An emphasis that tells every part in the common words names no other ones. */
function emphasesOf(json: string): Emphasis[] {
  return z
    .array(Emphasis)
    .parse(JSON.parse(json))
    .map(({ wordings = {}, ...emphasis }) => (Object.keys(wordings).length > 0 ? { ...emphasis, wordings } : emphasis))
}

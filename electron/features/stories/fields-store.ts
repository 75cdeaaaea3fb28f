import { z } from 'zod'
import { isBlankMetric, Metric } from '../../../shared/metrics.ts'
import { DismissedFinding, FollowUp } from '../../../shared/stories.ts'
import { changeOne, type Database, statement } from '../../db/database.ts'

/** What a story holds beyond its text. */
export type StoryFields = {
  cueWords: string[]
  followUps: FollowUp[]
  metrics: Metric[]
  dismissed: DismissedFinding[]
}

export const cuesOfStory =
  '(SELECT json_group_array(cue ORDER BY position) FROM storyCue WHERE storyId = story.id) AS cueWords'

const metricAsJson = `json_object('id', id, 'what', what, 'unit', unit, 'opening', json(opening), 'closing', json(closing))`

/** As `isBlankMetric` has it: earlier versions kept figures that say nothing. */
const saysSomething = `(trim(what) <> ''
  OR json_extract(opening, '$.amount') IS NOT NULL OR trim(json_extract(opening, '$.text')) <> ''
  OR json_extract(closing, '$.amount') IS NOT NULL OR trim(json_extract(closing, '$.text')) <> '')`

/** Null where the story has no metric yet. */
export const firstMetricOfStory = `(
  SELECT ${metricAsJson.replace("'id', id", "'id', storyMetric.id")} FROM storyMetric
  WHERE storyId = story.id AND ${saysSomething} ORDER BY position LIMIT 1) AS metric`

export function readCues(json: string): string[] {
  return z.array(z.string()).parse(JSON.parse(json))
}

export function readMetric(json: string): Metric {
  return Metric.parse(JSON.parse(json))
}

export function getStoryFields(db: Database, storyId: string): StoryFields {
  const list = <Row>(sql: string) => statement<Row>(db, sql).all({ storyId })
  const cues = list<{ cue: string }>('SELECT cue FROM storyCue WHERE storyId = @storyId ORDER BY position')
  const followUps = list('SELECT id, question, answer FROM storyFollowUp WHERE storyId = @storyId ORDER BY position')
  const metrics = list<{ json: string }>(
    `SELECT ${metricAsJson} AS json FROM storyMetric WHERE storyId = @storyId ORDER BY position`,
  )
  const dismissed = list('SELECT ruleId, quote FROM dismissedFinding WHERE storyId = @storyId ORDER BY rowid')
  return {
    cueWords: cues.map(({ cue }) => cue),
    followUps: z.array(FollowUp).parse(followUps),
    metrics: metrics.map(({ json }) => readMetric(json)).filter(metric => !isBlankMetric(metric)),
    dismissed: z.array(DismissedFinding).parse(dismissed),
  }
}

export function replaceCues(db: Database, storyId: string, cueWords: readonly string[]): void {
  statement(db, 'DELETE FROM storyCue WHERE storyId = @storyId').run({ storyId })
  const sql = 'INSERT INTO storyCue (storyId, position, cue) VALUES (@storyId, @position, @cue)'
  for (const [position, cue] of cueWords.entries()) changeOne(db, sql, { storyId, position, cue })
}

export function replaceFollowUps(db: Database, storyId: string, followUps: readonly FollowUp[]): void {
  statement(db, 'DELETE FROM storyFollowUp WHERE storyId = @storyId').run({ storyId })
  const sql = `INSERT INTO storyFollowUp (storyId, position, id, question, answer)
    VALUES (@storyId, @position, @id, @question, @answer)`
  for (const [position, followUp] of followUps.entries()) changeOne(db, sql, { storyId, position, ...followUp })
}

/** A figure that says nothing is not kept: the form may show it while it is filled in, and nothing else ever does. */
export function replaceMetrics(db: Database, storyId: string, metrics: readonly Metric[]): void {
  const told = metrics.filter(metric => !isBlankMetric(metric))
  statement(db, 'DELETE FROM storyMetric WHERE storyId = @storyId').run({ storyId })
  const sql = `INSERT INTO storyMetric (storyId, position, id, what, unit, opening, closing)
    VALUES (@storyId, @position, @id, @what, @unit, @opening, @closing)`
  for (const [position, { opening, closing, ...metric }] of told.entries()) {
    const values = { opening: JSON.stringify(opening), closing: JSON.stringify(closing) }
    changeOne(db, sql, { storyId, position, ...metric, ...values })
  }
}

/** Dismissing twice is dismissing once. */
export function insertDismissal(db: Database, storyId: string, { ruleId, quote }: DismissedFinding): void {
  const sql = `INSERT INTO dismissedFinding (storyId, ruleId, quote) VALUES (@storyId, @ruleId, @quote)
    ON CONFLICT DO NOTHING`
  statement(db, sql).run({ storyId, ruleId, quote })
}

export function deleteDismissal(db: Database, storyId: string, { ruleId, quote }: DismissedFinding): void {
  const sql = 'DELETE FROM dismissedFinding WHERE storyId = @storyId AND ruleId = @ruleId AND quote = @quote'
  statement(db, sql).run({ storyId, ruleId, quote })
}

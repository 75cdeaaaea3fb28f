import { z } from 'zod'
import type { PlanStory } from '../../../shared/plan/fit.ts'
import type { Lock } from '../../../shared/plan/make-plan.ts'
import { Emphasis } from '../../../shared/stories.ts'
import type { Interviewer } from '../../../shared/targets.ts'
import { changeOne, type Database, statement } from '../../db/database.ts'

export function listInterviewers(db: Database, targetId: string): Interviewer[] {
  type Columns = Omit<Interviewer, 'barRaiser' | 'principleIds'> & { barRaiser: number; principleIds: string }
  const sql = `
    SELECT id, name, role, barRaiser, (
      SELECT json_group_array(principleId ORDER BY position) FROM slot
      WHERE slot.targetId = interviewer.targetId AND slot.interviewerId = interviewer.id
    ) AS principleIds
    FROM interviewer WHERE targetId = @targetId ORDER BY position`
  return statement<Columns>(db, sql)
    .all({ targetId })
    .map(({ barRaiser, principleIds, ...interviewer }) => ({
      ...interviewer,
      barRaiser: barRaiser === 1,
      principleIds: z.array(z.string()).parse(JSON.parse(principleIds)),
    }))
}

/** The whole loop. Rows are kept where they can be, and with them the choices made for their slots. */
export function replaceLoop(db: Database, targetId: string, loop: readonly Interviewer[]): void {
  const ids = JSON.stringify(loop.map(({ id }) => id))
  const gone = 'DELETE FROM interviewer WHERE targetId = @targetId AND id NOT IN (SELECT value FROM json_each(@ids))'
  statement(db, gone).run({ targetId, ids })
  const sql = `
    INSERT INTO interviewer (id, targetId, position, name, role, barRaiser)
    VALUES (@id, @targetId, @position, @name, @role, @barRaiser)
    ON CONFLICT (targetId, id) DO UPDATE SET position = @position, name = @name, role = @role, barRaiser = @barRaiser`
  for (const [position, { principleIds, barRaiser, ...interviewer }] of loop.entries()) {
    changeOne(db, sql, { ...interviewer, targetId, position, barRaiser: barRaiser ? 1 : 0 })
    replaceSlots(db, { targetId, interviewerId: interviewer.id }, principleIds)
  }
}

type OfInterviewer = { targetId: string; interviewerId: string }

function replaceSlots(db: Database, of: OfInterviewer, principleIds: readonly string[]): void {
  const gone = `
    DELETE FROM slot WHERE targetId = @targetId AND interviewerId = @interviewerId
      AND principleId NOT IN (SELECT value FROM json_each(@ids))`
  statement(db, gone).run({ ...of, ids: JSON.stringify(principleIds) })
  const sql = `
    INSERT INTO slot (targetId, interviewerId, principleId, position)
    VALUES (@targetId, @interviewerId, @principleId, @position)
    ON CONFLICT (targetId, interviewerId, principleId) DO UPDATE SET position = @position`
  for (const [position, principleId] of principleIds.entries()) changeOne(db, sql, { ...of, principleId, position })
}

/** Choices made by hand. One of a story in the trash waits for its return. */
export function listLocks(db: Database, targetId: string): Lock[] {
  const sql = `
    SELECT interviewerId, principleId, place, storyId FROM assignment JOIN story ON story.id = storyId
    WHERE targetId = @targetId AND deletedAt IS NULL`
  return statement<Lock>(db, sql).all({ targetId })
}

export function replaceLock(db: Database, targetId: string, lock: Lock): void {
  changeOne(
    db,
    `INSERT INTO assignment (targetId, interviewerId, principleId, place, storyId)
     VALUES (@targetId, @interviewerId, @principleId, @place, @storyId)
     ON CONFLICT (targetId, interviewerId, principleId, place) DO UPDATE SET storyId = @storyId`,
    { targetId, ...lock },
  )
}

export function deleteLock(db: Database, targetId: string, at: Omit<Lock, 'storyId'>): void {
  const sql = `
    DELETE FROM assignment WHERE targetId = @targetId AND interviewerId = @interviewerId
      AND principleId = @principleId AND place = @place`
  statement(db, sql).run({ targetId, ...at })
}

export function hasSlot(db: Database, at: OfInterviewer & { principleId: string }): boolean {
  const sql =
    'SELECT 1 FROM slot WHERE targetId = @targetId AND interviewerId = @interviewerId AND principleId = @principleId'
  return statement(db, sql).get(at) !== undefined
}

export function hasStory(db: Database, storyId: string): boolean {
  return statement(db, 'SELECT 1 FROM story WHERE id = @storyId AND deletedAt IS NULL').get({ storyId }) !== undefined
}

/** Every story outside the trash, as the plan weighs it; when it happened is the latest day of the entries it comes from. */
export function listPlanStories(db: Database): PlanStory[] {
  type Columns = Pick<PlanStory, 'id' | 'headline' | 'status' | 'happenedOn'> & { complete: number; emphases: string }
  const sql = `
    SELECT id, headline, status,
      min(wordsSituation, wordsTask, wordsAction, wordsResult, wordsLearning) > 0 AS complete,
      (SELECT json_group_array(json_object('principleId', principleId, 'strength', strength))
       FROM storyEmphasis WHERE storyId = story.id) AS emphases,
      (SELECT max(CASE length(latest) WHEN 7 THEN date(latest || '-01', '+1 month', '-1 day') ELSE latest END)
       FROM (SELECT coalesce(happenedTo, happenedFrom) AS latest
             FROM source JOIN entry ON entry.id = entryId WHERE source.storyId = story.id)) AS happenedOn
    FROM story WHERE deletedAt IS NULL ORDER BY number DESC`
  const Emphases = z.array(Emphasis.pick({ principleId: true, strength: true }))
  return statement<Columns>(db, sql)
    .all({})
    .map(({ complete, emphases, ...story }) => ({
      ...story,
      complete: complete === 1,
      emphases: Emphases.parse(JSON.parse(emphases)),
    }))
}

/** Stories that were told to the company in its other interviews. The same name in other letters is the same company. */
export function listHeard(db: Database, targetId: string): string[] {
  const sql = `
    SELECT DISTINCT storyId FROM debriefAnswer JOIN target ON target.id = targetId
    WHERE storyId IS NOT NULL AND deletedAt IS NULL AND target.id <> @targetId AND trim(company) <> ''
      AND lower(trim(company)) = (SELECT lower(trim(company)) FROM target WHERE id = @targetId)`
  return statement<{ storyId: string }>(db, sql)
    .all({ targetId })
    .map(({ storyId }) => storyId)
}

/** The name of a principle of a framework of one's own; null where none has it. */
export function findOwnPrincipleName(db: Database, principleId: string): string | null {
  const sql = `
    SELECT json_extract(value, '$.name') AS name FROM framework, json_each(framework.json, '$.principles')
    WHERE json_extract(value, '$.id') = @principleId LIMIT 1`
  return statement<{ name: string }>(db, sql).get({ principleId })?.name ?? null
}

export function hasOwnFramework(db: Database, id: string): boolean {
  return statement(db, 'SELECT 1 FROM framework WHERE id = @id').get({ id }) !== undefined
}

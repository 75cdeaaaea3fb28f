import { z } from 'zod'
import type { LocalDay } from '../../../shared/day.ts'
import {
  type DebriefAnswer,
  type DebriefOutcome,
  QuestionToAsk,
  RoleSheet,
  SystemDesign,
  type Target,
  type TargetFacts,
  type TargetRow,
} from '../../../shared/targets.ts'
import { changeOne, type Database, statement } from '../../db/database.ts'

const StressedIds = z.array(z.string())

type FactColumns = Omit<TargetFacts, 'stressedIds'> & { stressedIds: string }

const factColumns = 'company, target.role, level, date, frameworkId, shortlistId, stressedIds'

/** A target as its own table holds it. */
export type StoredTarget = Omit<Target, 'loop' | 'debrief'> & { outcome: DebriefOutcome; debriefNote: string }

const rowColumns = `target.id, ${factColumns}, outcome, createdAt,
  (SELECT count(*) FROM interviewer WHERE targetId = target.id) AS interviewers,
  (SELECT count(*) FROM slot WHERE targetId = target.id) AS slots,
  outcome <> 'waiting' OR debriefNote <> '' OR EXISTS (SELECT 1 FROM debriefAnswer WHERE targetId = target.id) AS debriefed`

type RowColumns = FactColumns & Omit<TargetRow, keyof TargetFacts | 'debriefed'> & { debriefed: number }

/** Those to come first, the nearest day first; then those without a day; then those that are over, the latest first. */
export function listTargets(db: Database, today: LocalDay): TargetRow[] {
  const sql = `
    SELECT ${rowColumns} FROM target WHERE deletedAt IS NULL
    ORDER BY CASE WHEN date >= @today THEN 0 WHEN date IS NULL THEN 1 ELSE 2 END,
      CASE WHEN date >= @today THEN date END, date DESC, number DESC`
  return statement<RowColumns>(db, sql).all({ today }).map(rowOf)
}

export function listTrashedTargets(db: Database): TargetRow[] {
  const sql = `SELECT ${rowColumns} FROM target WHERE deletedAt IS NOT NULL ORDER BY deletedAt DESC, number DESC`
  return statement<RowColumns>(db, sql).all({}).map(rowOf)
}

function rowOf({ stressedIds, debriefed, ...row }: RowColumns): TargetRow {
  return { ...row, stressedIds: StressedIds.parse(JSON.parse(stressedIds)), debriefed: debriefed === 1 }
}

/** A target outside the trash. */
export function findTarget(db: Database, id: string): StoredTarget | null {
  type Columns = FactColumns & {
    id: string
    roleSheet: string
    systemDesign: string
    questionsToAsk: string
    outcome: DebriefOutcome
    debriefNote: string
    createdAt: string
    updatedAt: string
  }
  const columns = statement<Columns>(
    db,
    `SELECT id, ${factColumns}, roleSheet, systemDesign, questionsToAsk, outcome, debriefNote, createdAt, updatedAt
     FROM target WHERE id = @id AND deletedAt IS NULL`,
  ).get({ id })
  if (!columns) return null
  return {
    ...columns,
    stressedIds: StressedIds.parse(JSON.parse(columns.stressedIds)),
    roleSheet: RoleSheet.parse(JSON.parse(columns.roleSheet)),
    systemDesign: SystemDesign.parse(JSON.parse(columns.systemDesign)),
    questionsToAsk: z.array(QuestionToAsk).parse(JSON.parse(columns.questionsToAsk)),
  }
}

type NewTarget = Pick<Target, 'id' | 'roleSheet' | 'systemDesign' | 'questionsToAsk' | 'createdAt'> & {
  facts: TargetFacts
}

export function insertTarget(db: Database, { facts, ...target }: NewTarget): void {
  changeOne(
    db,
    `INSERT INTO target (id, company, role, level, date, frameworkId, shortlistId, stressedIds, roleSheet, systemDesign,
       questionsToAsk, outcome, debriefNote, createdAt, updatedAt)
     VALUES (@id, @company, @role, @level, @date, @frameworkId, @shortlistId, @stressedIds, @roleSheet, @systemDesign,
       @questionsToAsk, 'waiting', '', @createdAt, @createdAt)`,
    {
      ...columnsOf(facts),
      id: target.id,
      createdAt: target.createdAt,
      roleSheet: JSON.stringify(target.roleSheet),
      systemDesign: JSON.stringify(target.systemDesign),
      questionsToAsk: JSON.stringify(target.questionsToAsk),
    },
  )
}

function columnsOf({ stressedIds, ...facts }: TargetFacts): Record<string, unknown> {
  return { ...facts, stressedIds: JSON.stringify(stressedIds) }
}

type About = { id: string; updatedAt: string }

/** Each of these is false where the target is not there, or is in the trash. */
export function updateFacts(db: Database, about: About, facts: TargetFacts): boolean {
  const sql = `
    UPDATE target SET company = @company, role = @role, level = @level, date = @date, frameworkId = @frameworkId,
      shortlistId = @shortlistId, stressedIds = @stressedIds, updatedAt = @updatedAt
    WHERE id = @id AND deletedAt IS NULL`
  return statement(db, sql).run({ ...about, ...columnsOf(facts) }).changes === 1
}

export function updateJson(
  db: Database,
  about: About,
  column: 'roleSheet' | 'systemDesign' | 'questionsToAsk',
  value: unknown,
): boolean {
  const sql = `UPDATE target SET ${column} = @json, updatedAt = @updatedAt WHERE id = @id AND deletedAt IS NULL`
  return statement(db, sql).run({ ...about, json: JSON.stringify(value) }).changes === 1
}

export function updateDebrief(
  db: Database,
  about: About,
  { outcome, note }: { outcome: DebriefOutcome; note: string },
): boolean {
  const sql =
    'UPDATE target SET outcome = @outcome, debriefNote = @note, updatedAt = @updatedAt WHERE id = @id AND deletedAt IS NULL'
  return statement(db, sql).run({ ...about, outcome, note }).changes === 1
}

/** Puts a target into the trash or, with `deletedAt` null, takes it out. False where there was nothing to do. */
export function updateTargetDeletedAt(db: Database, id: string, deletedAt: string | null): boolean {
  const sql =
    'UPDATE target SET deletedAt = @deletedAt WHERE id = @id AND (deletedAt IS NULL) = (@deletedAt IS NOT NULL)'
  return statement(db, sql).run({ id, deletedAt }).changes === 1
}

export function listAnswers(db: Database, targetId: string): DebriefAnswer[] {
  const sql = `
    SELECT id, interviewerId, principleId, asked, storyId, went, note FROM debriefAnswer
    WHERE targetId = @targetId ORDER BY position`
  return statement<DebriefAnswer>(db, sql).all({ targetId })
}

/** A story that is no longer in the journal is left out of the answer that names it. */
export function replaceAnswers(db: Database, targetId: string, answers: readonly DebriefAnswer[]): void {
  statement(db, 'DELETE FROM debriefAnswer WHERE targetId = @targetId').run({ targetId })
  const sql = `
    INSERT INTO debriefAnswer (targetId, position, id, interviewerId, principleId, asked, storyId, went, note)
    VALUES (@targetId, @position, @id, @interviewerId, @principleId, @asked,
      (SELECT id FROM story WHERE id = @storyId), @went, @note)`
  for (const [position, answer] of answers.entries()) changeOne(db, sql, { targetId, position, ...answer })
}

import type { LocalDay } from '../../../shared/day.ts'
import type { AfterDays } from '../../../shared/outcomes.ts'
import { type Database, statement } from '../../db/database.ts'

export type Candidate = { id: string; title: string; createdOn: LocalDay; json: string }

/** Entries written in a span of days whose numbers are not both told, the last one first. One that tells them has its result. */
export function listCandidates(db: Database, between: { from: LocalDay; to: LocalDay }, limit: number): Candidate[] {
  const sql = `
    SELECT entry.id, title, createdOn, json FROM entry JOIN entryDocument ON entryId = entry.id
    WHERE deletedAt IS NULL AND createdOn BETWEEN @from AND @to AND lensHowMuch <> 'answered'
    ORDER BY createdOn DESC, number DESC LIMIT @limit`
  return statement<Candidate>(db, sql).all({ ...between, limit })
}

export function isDismissed(db: Database, entryId: string, afterDays: AfterDays): boolean {
  const sql = 'SELECT 1 FROM dismissedOutcome WHERE entryId = @entryId AND afterDays = @afterDays'
  return statement(db, sql).get({ entryId, afterDays }) !== undefined
}

/** False where there is no such entry. */
export function insertDismissal(db: Database, entryId: string, afterDays: AfterDays): boolean {
  const sql = `
    INSERT INTO dismissedOutcome (entryId, afterDays) SELECT id, @afterDays FROM entry WHERE id = @entryId
    ON CONFLICT (entryId, afterDays) DO UPDATE SET afterDays = @afterDays`
  return statement(db, sql).run({ entryId, afterDays }).changes === 1
}

export function deleteDismissal(db: Database, entryId: string, afterDays: AfterDays): void {
  const sql = 'DELETE FROM dismissedOutcome WHERE entryId = @entryId AND afterDays = @afterDays'
  statement(db, sql).run({ entryId, afterDays })
}

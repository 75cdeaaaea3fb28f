import { Framework, type PrincipleUse } from '../../../shared/frameworks.ts'
import { targetName } from '../../../shared/targets.ts'
import { changeOne, type Database, statement } from '../../db/database.ts'

type Columns = { json: string }

const read = ({ json }: Columns): Framework => Framework.parse(JSON.parse(json))

/** The person's own, in the order in which they were made. */
export function listFrameworks(db: Database): Framework[] {
  return statement<Columns>(db, 'SELECT json FROM framework ORDER BY number').all({}).map(read)
}

export function findFramework(db: Database, id: string): Framework | null {
  const columns = statement<Columns>(db, 'SELECT json FROM framework WHERE id = @id').get({ id })
  return columns ? read(columns) : null
}

export function insertFramework(db: Database, framework: Framework, createdAt: string): void {
  changeOne(db, 'INSERT INTO framework (id, json, createdAt, updatedAt) VALUES (@id, @json, @createdAt, @createdAt)', {
    id: framework.id,
    json: JSON.stringify(framework),
    createdAt,
  })
}

/** False where there is no such framework. */
export function updateFramework(db: Database, framework: Framework, updatedAt: string): boolean {
  const sql = 'UPDATE framework SET json = @json, updatedAt = @updatedAt WHERE id = @id'
  return statement(db, sql).run({ id: framework.id, json: JSON.stringify(framework), updatedAt }).changes === 1
}

export function deleteFramework(db: Database, id: string): void {
  changeOne(db, 'DELETE FROM framework WHERE id = @id', { id })
}

export function countFrameworks(db: Database): number {
  return statement<{ count: number }>(db, 'SELECT count(*) AS count FROM framework').get({})?.count ?? 0
}

/** Stories and targets, those in the trash included, that name one of the principles: they would lose something with it. */
export function listUses(db: Database, principleIds: readonly string[]): PrincipleUse[] {
  const ids = JSON.stringify(principleIds)
  const stories = statement<{ principleId: string; id: string; name: string }>(
    db,
    `SELECT principleId, story.id, headline AS name FROM storyEmphasis JOIN story ON story.id = storyId
     WHERE principleId IN (SELECT value FROM json_each(@ids)) ORDER BY story.number DESC`,
  ).all({ ids })
  const targets = statement<{ principleId: string; id: string; company: string; role: string }>(
    db,
    `SELECT DISTINCT used.principleId, target.id, company, role FROM target JOIN (
       SELECT targetId, principleId FROM slot
       UNION SELECT targetId, principleId FROM debriefAnswer WHERE principleId IS NOT NULL
       UNION SELECT target.id, value FROM target, json_each(stressedIds)
     ) AS used ON used.targetId = target.id
     WHERE used.principleId IN (SELECT value FROM json_each(@ids)) ORDER BY target.number DESC`,
  ).all({ ids })
  return [
    ...stories.map(use => ({ ...use, kind: 'story' as const })),
    ...targets.map(({ principleId, id, ...target }) => ({
      principleId,
      id,
      kind: 'target' as const,
      name: targetName(target),
    })),
  ]
}

/** Whether a target is planned by the framework, be it in the trash or not. */
export function isPlannedBy(db: Database, frameworkId: string): boolean {
  return statement(db, 'SELECT 1 FROM target WHERE frameworkId = @frameworkId').get({ frameworkId }) !== undefined
}

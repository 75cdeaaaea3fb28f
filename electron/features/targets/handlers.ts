import { findShippedFramework } from '../../../shared/content/content.ts'
import type { JournalContract } from '../../../shared/contract.ts'
import { CallError } from '../../../shared/errors.ts'
import type { Handlers } from '../../../shared/ipc/call.ts'
import type { RoleSheet, SystemDesign, Target, TargetFacts } from '../../../shared/targets.ts'
import type { Clock } from '../../db/clock.ts'
import { type Database, write } from '../../db/database.ts'
import { storableLine, storableText } from '../../db/storable.ts'
import { hasOwnFramework, listInterviewers, replaceLoop } from './loop-store.ts'
import { missing, planningHandlers } from './planning.ts'
import {
  findTarget,
  insertTarget,
  listAnswers,
  listTargets,
  listTrashedTargets,
  replaceAnswers,
  updateDebrief,
  updateFacts,
  updateJson,
  updateTargetDeletedAt,
} from './store.ts'

type Surroundings = { db: Database; clock: Clock; newId: () => string }

export function targetsHandlers({ db, clock, newId }: Surroundings): Handlers<JournalContract>['targets'] {
  const get = (id: string): Target => {
    const { outcome, debriefNote, ...target } = findTarget(db, id) ?? missing()
    const debrief = { outcome, note: debriefNote, answers: listAnswers(db, id) }
    return { ...target, loop: listInterviewers(db, id), debrief }
  }

  const about = (id: string) => ({ id, updatedAt: clock.now() })

  const save = (change: () => boolean): void =>
    write(db, () => {
      if (!change()) missing()
    })

  return {
    list: () => listTargets(db, clock.today()),
    listTrash: () => listTrashedTargets(db),
    get: ({ id }) => get(id),
    create: facts =>
      write(db, () => {
        const id = newId()
        insertTarget(db, {
          ...{ id, createdAt: clock.now(), roleSheet, systemDesign, questionsToAsk: [] },
          facts: storableFacts(db, facts),
        })
        return get(id)
      }),
    setFacts: ({ targetId, facts }) => save(() => updateFacts(db, about(targetId), storableFacts(db, facts))),
    setRoleSheet: ({ targetId, roleSheet }) => save(() => updateJson(db, about(targetId), 'roleSheet', roleSheet)),
    setSystemDesign: ({ targetId, systemDesign }) =>
      save(() => updateJson(db, about(targetId), 'systemDesign', systemDesign)),
    setQuestionsToAsk: ({ targetId, questions }) =>
      save(() => updateJson(db, about(targetId), 'questionsToAsk', questions)),
    setLoop: ({ targetId, loop }) =>
      write(db, () => {
        if (!findTarget(db, targetId)) missing()
        replaceLoop(
          db,
          targetId,
          loop.map(each => ({ ...each, name: storableLine(each.name), role: storableLine(each.role) })),
        )
      }),
    setDebrief: ({ targetId, debrief: { outcome, note, answers } }) =>
      save(() => {
        if (!updateDebrief(db, about(targetId), { outcome, note: storableText(note) })) return false
        replaceAnswers(
          db,
          targetId,
          answers.map(each => ({ ...each, asked: storableLine(each.asked), note: storableText(each.note) })),
        )
        return true
      }),
    ...planningHandlers(db, clock),
    moveToTrash: ({ id }) => save(() => updateTargetDeletedAt(db, id, clock.now())),
    restore: ({ id }) => save(() => updateTargetDeletedAt(db, id, null)),
  }
}

const roleSheet: RoleSheet = { fit: '', competencies: '', training: '', specifics: '' }
const systemDesign: SystemDesign = { clarifying: '', assumptions: '', tradeOffs: '', components: '', patterns: '' }

function storableFacts(db: Database, facts: TargetFacts): TargetFacts {
  if (!findShippedFramework(facts.frameworkId) && !hasOwnFramework(db, facts.frameworkId))
    throw new CallError('not-found', 'This framework is not in the journal. Choose another one.')
  return {
    ...facts,
    company: storableLine(facts.company).trim(),
    role: storableLine(facts.role).trim(),
    level: storableLine(facts.level).trim(),
  }
}

import { findPrinciple } from '../../../shared/content/content.ts'
import type { JournalContract } from '../../../shared/contract.ts'
import { CallError } from '../../../shared/errors.ts'
import type { Handlers } from '../../../shared/ipc/call.ts'
import { type DescribedInput, describePlan, optionsAt } from '../../../shared/plan/describe.ts'
import type { Lock } from '../../../shared/plan/make-plan.ts'
import type { Clock } from '../../db/clock.ts'
import { type Database, write } from '../../db/database.ts'
import {
  deleteLock,
  findOwnPrincipleName,
  hasSlot,
  hasStory,
  listHeard,
  listInterviewers,
  listLocks,
  listPlanStories,
  replaceLock,
} from './loop-store.ts'
import { findTarget } from './store.ts'

type Planning = Pick<Handlers<JournalContract>['targets'], 'plan' | 'options' | 'assign'>

/** Who hears what: proposed by the plan, or chosen by hand. */
export function planningHandlers(db: Database, clock: Clock): Planning {
  return {
    plan: ({ targetId }) => describePlan(planInput(db, clock, targetId)),
    options: ({ targetId, ...at }) => optionsAt(planInput(db, clock, targetId), at),
    assign: ({ targetId, storyId, ...at }) =>
      write(db, () => {
        if (!findTarget(db, targetId)) missing()
        if (storyId === null) return deleteLock(db, targetId, at)
        expectChoosable(db, targetId, { ...at, storyId })
        replaceLock(db, targetId, { ...at, storyId })
      }),
  }
}

function planInput(db: Database, clock: Clock, targetId: string): DescribedInput {
  const target = findTarget(db, targetId) ?? missing()
  const slots = listInterviewers(db, targetId).flatMap(({ id, barRaiser, principleIds }) =>
    principleIds.map(principleId => ({
      interviewerId: id,
      principleId,
      barRaiser,
      stressed: target.stressedIds.includes(principleId),
    })),
  )
  return {
    slots,
    stories: listPlanStories(db),
    locks: listLocks(db, targetId),
    heard: new Set(listHeard(db, targetId)),
    today: clock.today(),
    company: target.company,
    nameOf: principleId => findPrinciple(principleId)?.name ?? findOwnPrincipleName(db, principleId) ?? principleId,
  }
}

function expectChoosable(db: Database, targetId: string, { place, storyId, ...slot }: Lock): void {
  if (!hasSlot(db, { targetId, ...slot })) throw new CallError('not-found', 'This slot is no longer in the loop.')
  if (!hasStory(db, storyId))
    throw new CallError('not-found', 'This story is not in the journal. It may be in the trash.')
  const other = listLocks(db, targetId).find(
    lock => lock.place !== place && lock.interviewerId === slot.interviewerId && lock.principleId === slot.principleId,
  )
  if (other?.storyId === storyId)
    throw new CallError(
      'invalid-input',
      'A story cannot be its own backup. Choose another one, or give the other place back to the plan first.',
    )
}

export function missing(): never {
  throw new CallError('not-found', 'This target is not in the journal. It may be in the trash.')
}

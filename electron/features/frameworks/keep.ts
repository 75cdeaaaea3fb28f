import { frameworks as shipped } from '../../../shared/content/content.ts'
import { CallError } from '../../../shared/errors.ts'
import type { Framework } from '../../../shared/frameworks.ts'
import type { Clock } from '../../db/clock.ts'
import type { Database } from '../../db/database.ts'
import { keepingUsed, storableFramework } from './copy.ts'
import { countFrameworks, findFramework, insertFramework, listFrameworks, listUses, updateFramework } from './store.ts'

const most = 40

/** Puts frameworks into the journal so that nothing that is mapped loses its principle, or gets another one's. */
export function frameworkKeeper({ db, clock }: { db: Database; clock: Clock }) {
  /** An id names one principle in the whole journal: what is mapped to it must not change its meaning. */
  const expectFreeIds = ({ id, principles }: Framework): void => {
    const others = [...shipped, ...listFrameworks(db)].filter(other => other.id !== id)
    const taken = new Map(others.flatMap(other => other.principles.map(each => [each.id, other.name] as const)))
    const double = principles.find(each => taken.has(each.id))
    if (double)
      throw new CallError(
        'invalid-input',
        `The principle “${double.name}” has the id “${double.id}”, which ${taken.get(double.id)} uses already. Import the file as a copy, and it gets an id of its own.`,
      )
  }
  return {
    add: (framework: Framework): Framework => {
      if (countFrameworks(db) >= most)
        throw new CallError('too-large', `A journal holds at most ${most} frameworks of one’s own. Delete one first.`)
      expectFreeIds(framework)
      insertFramework(db, framework, clock.now())
      return framework
    },
    put: (framework: Framework): Framework => {
      const before = findFramework(db, framework.id) ?? missing()
      const gone = before.principles.filter(({ id }) => !framework.principles.some(each => each.id === id))
      const uses = listUses(
        db,
        gone.map(({ id }) => id),
      )
      const kept = storableFramework(keepingUsed(framework, gone, new Set(uses.map(({ principleId }) => principleId))))
      expectFreeIds(kept)
      updateFramework(db, kept, clock.now())
      return kept
    },
  }
}

export function missing(): never {
  throw new CallError('not-found', 'This framework is not in the journal.')
}

import { findShippedFramework } from '../../../shared/content/content.ts'
import type { JournalContract } from '../../../shared/contract.ts'
import { CallError } from '../../../shared/errors.ts'
import { readFramework } from '../../../shared/framework-file.ts'
import type { FileReading, Framework } from '../../../shared/frameworks.ts'
import type { Handlers } from '../../../shared/ipc/call.ts'
import type { Clock } from '../../db/clock.ts'
import { type Database, write } from '../../db/database.ts'
import { copyOf, ownId, storableFramework } from './copy.ts'
import { frameworkKeeper, missing } from './keep.ts'
import { deleteFramework, findFramework, isPlannedBy, listFrameworks, listUses, updateFramework } from './store.ts'

type Surroundings = { db: Database; clock: Clock; newId: () => string }

export function frameworksHandlers({ db, clock, newId }: Surroundings): Handlers<JournalContract>['frameworks'] {
  const { add, put } = frameworkKeeper({ db, clock })

  return {
    listOwn: () => listFrameworks(db),
    create: ({ name }) => write(db, () => add(storableFramework(blank(name, newId)))),
    copy: ({ frameworkId }) =>
      write(db, () => {
        const original = findFramework(db, frameworkId) ?? findShippedFramework(frameworkId) ?? missing()
        return add(copyOf(original, `${original.name.slice(0, 108)}, my copy`, newId))
      }),
    save: framework => write(db, () => put(framework)),
    usesOf: ({ principleIds }) => listUses(db, principleIds),
    remove: ({ frameworkId }) =>
      write(db, () => {
        const framework = findFramework(db, frameworkId) ?? missing()
        const used =
          listUses(
            db,
            framework.principles.map(({ id }) => id),
          ).length > 0 || isPlannedBy(db, frameworkId)
        if (used) updateFramework(db, { ...framework, hidden: true }, clock.now())
        else deleteFramework(db, frameworkId)
        return { removed: used ? ('hidden' as const) : ('deleted' as const) }
      }),
    restore: ({ framework }) =>
      write(db, () => {
        const shown = { ...framework, hidden: false }
        if (!updateFramework(db, shown, clock.now())) add(storableFramework(shown))
      }),
    readFile: ({ text }) => readingOf(text, db),
    importFile: ({ text, how }) =>
      write(db, () => {
        const framework = storableFramework(expectFramework(text))
        const existing = findFramework(db, framework.id)
        if (how === 'copy') return add(copyOf(framework, framework.name, newId))
        if (how === 'replace') return existing ? put({ ...framework, hidden: false }) : missing()
        if (existing || findShippedFramework(framework.id))
          throw new CallError('conflict', 'This framework is in Throughline already. Import the file as a copy.')
        return add(framework)
      }),
  }
}

function readingOf(text: string, db: Database): FileReading {
  const read = readFramework(text)
  if (!('framework' in read)) return { kind: 'problem', ...read }
  const { framework } = read
  const shippedOne = findShippedFramework(framework.id)
  const existing = shippedOne ?? findFramework(db, framework.id)
  return {
    kind: 'framework',
    framework,
    existing: existing && { name: existing.name, version: existing.version, shipped: shippedOne !== undefined },
  }
}

function expectFramework(text: string): Framework {
  const read = readFramework(text)
  if ('framework' in read) return read.framework
  throw new CallError('invalid-input', `Line ${read.line}: ${read.reason}`)
}

function blank(name: string, newId: () => string): Framework {
  const principle = {
    id: ownId(newId),
    name: 'First principle',
    ...{
      gist: '',
      listenFor: [],
      usualFailure: '',
      questions: [],
      rules: [],
      related: [],
      within: null,
      hidden: false,
    },
  }
  return {
    ...{ id: ownId(newId), name, version: '1', labels: null, wordCap: null, shortlists: [], hidden: false },
    principles: [principle],
  }
}

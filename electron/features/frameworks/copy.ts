import { CallError } from '../../../shared/errors.ts'
import { Framework, type Principle, shownPrinciples } from '../../../shared/frameworks.ts'
import { storableLine, storableText } from '../../db/storable.ts'

/** An id begins with a letter, which one that is drawn by lot may not. */
export function ownId(newId: () => string): string {
  return `own-${newId().toLowerCase()}`
}

/** The same framework under ids of its own. Each principle names the one it was copied from as related, so that stories told for that are proposed. */
export function copyOf(framework: Framework, name: string, newId: () => string): Framework {
  const shown = shownPrinciples(framework)
  const ids = new Map(shown.map(({ id }) => [id, ownId(newId)]))
  const copied = (id: string | null) => (id === null ? null : (ids.get(id) ?? null))
  return {
    ...framework,
    id: ownId(newId),
    name,
    hidden: false,
    shortlists: framework.shortlists
      .map(shortlist => ({ ...shortlist, principleIds: shortlist.principleIds.flatMap(id => copied(id) ?? []) }))
      .filter(({ principleIds }) => principleIds.length > 0),
    principles: shown.map(principle => ({
      ...principle,
      id: copied(principle.id) ?? principle.id,
      within: copied(principle.within),
      related: [principle.id, ...principle.related].slice(0, 20),
      questions: principle.questions.map(question => ({ ...question, id: ownId(newId) })),
    })),
  }
}

/** The framework with those of its former principles that something still uses, hidden and at its end. */
export function keepingUsed(framework: Framework, gone: readonly Principle[], used: ReadonlySet<string>): Framework {
  const kept = gone.filter(({ id }) => used.has(id)).map(principle => ({ ...principle, within: null, hidden: true }))
  return { ...framework, principles: [...framework.principles, ...kept] }
}

/** As its column holds it. Refused where that is no longer a framework, so that what is stored can always be read. */
export function storableFramework(framework: Framework): Framework {
  const read = Framework.safeParse(cleaned(framework))
  if (read.success) return read.data
  throw new CallError('invalid-input', read.error.issues[0]?.message ?? 'This is no framework.')
}

function cleaned(framework: Framework): Framework {
  return {
    ...framework,
    name: storableLine(framework.name),
    version: storableLine(framework.version),
    principles: framework.principles.map(principle => ({
      ...principle,
      name: storableLine(principle.name),
      gist: storableText(principle.gist),
      listenFor: principle.listenFor.map(storableLine),
      usualFailure: storableText(principle.usualFailure),
      questions: principle.questions.map(question => ({ ...question, text: storableLine(question.text) })),
    })),
  }
}

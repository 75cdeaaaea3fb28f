import {
  type Framework,
  leastWordCap,
  type PartLabels,
  type Principle,
  type PrincipleQuestion,
} from '../../../shared/frameworks.ts'
import { type Part, partNames } from '../../../shared/part.ts'

/** Of a principle that was just added. */
export const newName = 'New principle'

/** An id that no other thing in any journal has. */
function freshId(): string {
  return `own-${crypto.randomUUID()}`
}

export function blankPrinciple(name: string): Principle {
  return {
    ...{ id: freshId(), name, gist: '', listenFor: [], usualFailure: '', questions: [], rules: [], related: [] },
    ...{ within: null, hidden: false },
  }
}

/** Without one of its principles; what named it names nothing instead. */
export function withoutPrinciple(framework: Framework, principleId: string): Framework {
  return {
    ...framework,
    principles: framework.principles
      .filter(({ id }) => id !== principleId)
      .map(each => (each.within === principleId ? { ...each, within: null } : each)),
    shortlists: framework.shortlists
      .map(each => ({ ...each, principleIds: each.principleIds.filter(id => id !== principleId) }))
      .filter(({ principleIds }) => principleIds.length > 0),
  }
}

export function movedPrinciple({ principles, ...framework }: Framework, at: number, by: number): Framework {
  const one = principles[at]
  const other = principles[at + by]
  if (!one || !other) return { ...framework, principles }
  return { ...framework, principles: principles.with(at, other).with(at + by, one) }
}

/** One a line, without empty lines. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
}

/** Questions typed one a line. A line that only changed keeps its question's id, so that what is rehearsed for it stays. */
export function questionsOf(text: string, before: readonly PrincipleQuestion[]): PrincipleQuestion[] {
  const lines = linesOf(text)
  const kept = before.filter(question => lines.includes(question.text))
  const free = before.filter(question => !lines.includes(question.text))
  return lines.map(line => {
    const same = kept.find(question => question.text === line)
    if (same) {
      kept.splice(kept.indexOf(same), 1)
      return same
    }
    return { id: free.shift()?.id ?? freshId(), text: line }
  })
}

/**
 * As it can be stored while it is being written: a name that was emptied is for now still what it was, so that all else
 * is saved, and neither a lock nor closing waits for a name.
 */
export function storable(next: Framework, stored: Framework): Framework {
  const names = new Map(stored.principles.map(({ id, name }) => [id, name]))
  const { name, version, labels, wordCap } = next
  return {
    ...next,
    name: filled(name, stored.name),
    version: filled(version, stored.version),
    labels: labels && mapLabels(labels, (part, label) => filled(label, (stored.labels ?? partNames)[part])),
    wordCap: wordCap !== null && wordCap < leastWordCap ? stored.wordCap : wordCap,
    principles: next.principles.map(each => ({ ...each, name: filled(each.name, names.get(each.id) ?? newName) })),
  }
}

function filled(text: string, otherwise: string): string {
  return text.trim() === '' ? otherwise : text
}

function mapLabels(labels: PartLabels, change: (part: Part, label: string) => string): PartLabels {
  const { situation, task, action, result, learning } = labels
  return {
    situation: change('situation', situation),
    task: change('task', task),
    action: change('action', action),
    result: change('result', result),
    learning: change('learning', learning),
  }
}

/** How many principles one lies within. */
export function depthOf(principle: Principle, principles: readonly Principle[]): number {
  const above = principles.find(({ id }) => id === principle.within)
  return above ? 1 + depthOf(above, principles) : 0
}

/** Those that one may lie within: not itself, and none that lies within it. */
export function possibleHomes(principle: Principle, principles: readonly Principle[]): Principle[] {
  const isBelow = (each: Principle): boolean => {
    if (each.id === principle.id) return true
    const above = principles.find(({ id }) => id === each.within)
    return above ? isBelow(above) : false
  }
  return principles.filter(each => !isBelow(each))
}

import { z } from 'zod'
import { command, query } from './ipc/call.ts'
import { Part, type Part as PartName, partNames } from './part.ts'

/** A word id: permanent, lower case, hyphens. The database stores nothing of the shipped content but these. */
export const ContentId = z
  .string()
  .max(64, 'An id has at most 64 characters.')
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'An id is made of lower-case letters, digits and single hyphens.')

const line = (what: string, most: number) =>
  z.string().trim().min(1, `${what} is empty.`).max(most, `${what} has at most ${most} characters.`)
const text = (what: string, most: number) => z.string().max(most, `${what} has at most ${most} characters.`)

/** A behavioural question of a principle. */
export const PrincipleQuestion = z.strictObject({ id: ContentId, text: line('A question', 500) })
export type PrincipleQuestion = z.infer<typeof PrincipleQuestion>

export const Principle = z.strictObject({
  id: ContentId,
  name: line('The name of a principle', 120),
  /** What it means, in one or two sentences of one's own. */
  gist: text('A gist', 1000).default(''),
  /** What interviewers listen for. */
  listenFor: z.array(line('What is listened for', 500)).max(20, 'At most 20 things are listened for.').default([]),
  /** How answers to it usually fail. */
  usualFailure: text('The usual failure', 1000).default(''),
  questions: z.array(PrincipleQuestion).max(50, 'A principle has at most 50 questions.').default([]),
  /** Ids of the coach's rules that switch on for it. */
  rules: z.array(ContentId).max(40, 'A principle names at most 40 rules.').default([]),
  /** Principles of other frameworks that a story for this one may also serve. */
  related: z.array(ContentId).max(20, 'A principle has at most 20 related ones.').default([]),
  /** The principle of the same framework that this one is a part of. */
  within: ContentId.nullable().default(null),
  /** Deleted while something still used it: no longer offered, but what is mapped to it stays. */
  hidden: z.boolean().default(false),
})
export type Principle = z.infer<typeof Principle>

/** A selection of a framework that a target can start from. */
export const Shortlist = z.strictObject({
  id: ContentId,
  name: line('The name of a shortlist', 120),
  principleIds: z.array(ContentId).min(1, 'A shortlist needs a principle.').max(60),
})
export type Shortlist = z.infer<typeof Shortlist>

/** Other names for the five parts, where a framework calls them differently. */
export const PartLabels = z.record(Part, line('A label', 40))
export type PartLabels = z.infer<typeof PartLabels>

export const leastWordCap = 20

/** A named, versioned set of principles. The file that is exported has this form. */
export const Framework = z
  .strictObject({
    id: ContentId,
    name: line('The name of a framework', 120),
    version: line('The version', 40),
    labels: PartLabels.nullable().default(null),
    /** The most words that a written answer may have. */
    wordCap: z
      .int()
      .min(leastWordCap, `A word cap is at least ${leastWordCap}.`)
      .max(10_000, 'A word cap is at most 10,000.')
      .nullable()
      .default(null),
    shortlists: z.array(Shortlist).max(20, 'A framework has at most 20 shortlists.').default([]),
    principles: z
      .array(Principle)
      .min(1, 'A framework needs at least one principle.')
      .max(60, 'A framework has at most 60 principles.'),
    hidden: z.boolean().default(false),
  })
  .check(({ value, issues }) => {
    for (const { path, message } of faultsOf(value)) issues.push({ code: 'custom', input: value, path, message })
  })
export type Framework = z.infer<typeof Framework>

type Fault = { path: (string | number)[]; message: string }
type Shape = Pick<Framework, 'principles' | 'shortlists'>

/** What no single field shows: ids used twice, references to nothing, principles that lie within each other. */
function faultsOf({ principles, shortlists }: Shape): Fault[] {
  const known = new Set(principles.map(({ id }) => id))
  return [
    ...twice(principles.map(({ id }, at) => ({ id, path: ['principles', at, 'id'] }))),
    ...twice(shortlists.map(({ id }, at) => ({ id, path: ['shortlists', at, 'id'] }))),
    ...twice(
      principles.flatMap(({ questions }, at) =>
        questions.map(({ id }, place) => ({ id, path: ['principles', at, 'questions', place, 'id'] })),
      ),
    ),
    ...shortlists.flatMap(({ principleIds }, at) =>
      principleIds.flatMap((id, place) =>
        known.has(id)
          ? []
          : [{ path: ['shortlists', at, 'principleIds', place], message: `No principle has the id “${id}”.` }],
      ),
    ),
    ...principles.flatMap((principle, at) => {
      const message = withinFault(principle, principles)
      return message ? [{ path: ['principles', at, 'within'], message }] : []
    }),
  ]
}

function twice(ids: { id: string; path: (string | number)[] }[]): Fault[] {
  const seen = new Set<string>()
  return ids.flatMap(({ id, path }) => {
    if (seen.has(id)) return [{ path, message: `The id “${id}” is used twice.` }]
    seen.add(id)
    return []
  })
}

function withinFault(principle: Principle, principles: readonly Principle[]): string | null {
  const chain = [principle.id]
  for (let above = principle.within; above !== null; ) {
    const found = principles.find(({ id }) => id === above)
    if (!found) return `“${principle.id}” lies within “${above}”, which is not in this framework.`
    if (chain.includes(found.id)) return `A circle: ${[...chain, found.id].map(id => `“${id}”`).join(' within ')}.`
    chain.push(found.id)
    above = found.within
  }
  return null
}

/** What the parts of a story are called where it is told for a principle of this framework. */
export function partLabelsOf(framework: Pick<Framework, 'labels'> | undefined): Record<PartName, string> {
  return framework?.labels ?? partNames
}

export function frameworkOfPrinciple(frameworks: readonly Framework[], principleId: string): Framework | undefined {
  return frameworks.find(({ principles }) => principles.some(({ id }) => id === principleId))
}

/** Hidden ones are found too: what is mapped to them keeps its name. */
export function findPrincipleIn(frameworks: readonly Framework[], principleId: string): Principle | undefined {
  return frameworkOfPrinciple(frameworks, principleId)?.principles.find(({ id }) => id === principleId)
}

/** Those that are offered, in their order. */
export function shownPrinciples({ principles }: Pick<Framework, 'principles'>): Principle[] {
  return principles.filter(({ hidden }) => !hidden)
}

/** What would lose something if a principle were gone. */
export const PrincipleUse = z.object({
  principleId: z.string(),
  kind: z.enum(['story', 'target']),
  id: z.string(),
  /** The headline of the story; company and role of the target. */
  name: z.string(),
})
export type PrincipleUse = z.infer<typeof PrincipleUse>

/** A file longer than this is refused unread. */
export const longestFile = 1_000_000

const FileText = z.string().max(longestFile, 'A framework file has at most 1,000,000 characters.')

/** What a file of a framework says: a framework, or where and why it is none. */
export const FileReading = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('framework'),
    framework: Framework,
    /** An own framework with the same id, which the file could replace; or one that is shipped, which it could not. */
    existing: z.object({ name: z.string(), version: z.string(), shipped: z.boolean() }).nullable(),
  }),
  z.object({ kind: z.literal('problem'), line: z.int().min(1), reason: z.string() }),
])
export type FileReading = z.infer<typeof FileReading>

const ById = z.object({ frameworkId: z.string() })

/** Names, labels and principles of frameworks show wherever a principle is spoken of. */
const everywhere = { touches: ['targets', 'coverage'] }

export const frameworksContract = {
  /** The person's own, with the hidden ones; those that are shipped are in the content. */
  listOwn: query(z.void(), z.array(Framework)),
  create: command(z.object({ name: line('The name of a framework', 120) }), Framework, everywhere),
  /** Of an own or a shipped framework; every principle gets a new id, and names the one it was copied from as related. */
  copy: command(ById, Framework, everywhere),
  /** The whole framework. A principle that is gone from it although something uses it is kept, hidden; the answer is what is stored. */
  save: command(Framework, Framework, everywhere),
  usesOf: query(z.object({ principleIds: z.array(z.string()).max(60) }), z.array(PrincipleUse)),
  /** Deletes a framework, or hides it where something uses a principle of it. */
  remove: command(ById, z.object({ removed: z.enum(['deleted', 'hidden']) }), everywhere),
  restore: command(z.object({ framework: Framework }), z.void(), everywhere),
  readFile: query(z.object({ text: FileText }), FileReading),
  /** `replace` puts the file in the place of the own framework that has its id; `copy` gives everything new ids. */
  importFile: command(z.object({ text: FileText, how: z.enum(['new', 'replace', 'copy']) }), Framework, everywhere),
}

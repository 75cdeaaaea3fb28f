import { z } from 'zod'
import { LocalDay } from '../../day.ts'
import { Metric, MetricValue } from '../../metrics.ts'
import { Part } from '../../part.ts'
import { Rating } from '../../rehearsals.ts'
import { NewRole } from '../../roles.ts'
import { CueWords, Emphasis, FollowUp, StoryKind, StoryStatus } from '../../stories.ts'
import { Interviewer, RoleSheet, SystemDesign, TargetFacts } from '../../targets.ts'
import entries from './entries.json' with { type: 'json' }
import rehearsals from './rehearsals.json' with { type: 'json' }
import roles from './roles.json' with { type: 'json' }
import stories from './stories.json' with { type: 'json' }
import targets from './targets.json' with { type: 'json' }

// The sample journal as it is written by hand: short, so that it reads as prose; sample-journal.ts gives it the form of the editor.

const AuthoredBlock = z.union([
  z.strictObject({ p: z.string() }),
  z.strictObject({ h: z.string() }),
  z.strictObject({ q: z.string() }),
  z.strictObject({ li: z.array(z.string()) }),
  /** The id of a prompt of the guide, and the paragraphs of its answer. */
  z.strictObject({ prompt: z.string(), a: z.array(z.string()) }),
])
export type AuthoredBlock = z.infer<typeof AuthoredBlock>

export const AuthoredEntry = z.strictObject({
  id: z.string(),
  title: z.string(),
  role: z.string(),
  from: z.string(),
  to: z.string().nullable(),
  tags: z.array(z.string()),
  createdAt: z.iso.datetime(),
  blocks: z.array(AuthoredBlock),
})
export type AuthoredEntry = z.infer<typeof AuthoredEntry>

const AuthoredSentence = z.strictObject({
  text: z.string(),
  /** The entry it came from, and its words there where they differ. */
  from: z.strictObject({ entry: z.string(), quote: z.string().optional() }).optional(),
})
export type AuthoredSentence = z.infer<typeof AuthoredSentence>

const AuthoredValue = MetricValue.omit({ unit: true, place: true }).strict()
const AuthoredMetric = Metric.omit({ id: true }).extend({ opening: AuthoredValue, closing: AuthoredValue }).strict()
export type AuthoredMetric = z.infer<typeof AuthoredMetric>

export const AuthoredStory = z.strictObject({
  id: z.string(),
  headline: z.string(),
  status: StoryStatus,
  kind: StoryKind.nullable(),
  emphases: z.array(Emphasis),
  cueWords: CueWords,
  metrics: z.array(AuthoredMetric),
  followUps: z.array(FollowUp.omit({ id: true }).strict()),
  parts: z.record(Part, z.array(AuthoredSentence)),
})
export type AuthoredStory = z.infer<typeof AuthoredStory>

export const AuthoredRehearsal = z.strictObject({
  story: z.string(),
  question: z.string(),
  on: LocalDay,
  seconds: z.int(),
  rating: Rating,
  note: z.string(),
})
export type AuthoredRehearsal = z.infer<typeof AuthoredRehearsal>

export const AuthoredTarget = TargetFacts.omit({ date: true })
  .extend({
    id: z.string(),
    /** From the day on which the sample is opened, so that the interview always lies ahead. */
    daysAhead: z.int(),
    loop: z.array(Interviewer.omit({ id: true }).strict()),
    roleSheet: RoleSheet,
    systemDesign: SystemDesign,
    questionsToAsk: z.array(z.string()),
  })
  .strict()
export type AuthoredTarget = z.infer<typeof AuthoredTarget>

const AuthoredRole = NewRole.extend({ id: z.string() })

export function readAuthored() {
  return {
    roles: z.array(AuthoredRole).parse(roles),
    entries: z.array(AuthoredEntry).parse(entries),
    stories: z.array(AuthoredStory).parse(stories),
    targets: z.array(AuthoredTarget).parse(targets),
    rehearsals: z.array(AuthoredRehearsal).parse(rehearsals),
  }
}

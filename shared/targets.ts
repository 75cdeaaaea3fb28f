import { z } from 'zod'
import { LocalDay } from './day.ts'
import { type Framework, type Principle, shownPrinciples } from './frameworks.ts'
import { command, query } from './ipc/call.ts'
import { PlacePlan, Plan, PlanOption } from './plan/plan.ts'

const note = (what: string) => z.string().max(5000, `${what} has at most 5,000 characters.`)

/** The facts of an interview being prepared. */
export const TargetFacts = z.object({
  company: z.string().trim().max(200, 'The company has at most 200 characters.'),
  role: z.string().trim().max(200, 'The role has at most 200 characters.'),
  level: z.string().trim().max(100, 'The level has at most 100 characters.'),
  /** The day of the interview; null as long as it is not set. */
  date: LocalDay.nullable(),
  frameworkId: z.string().max(64),
  /** A shortlist of the framework; null for the whole of it. */
  shortlistId: z.string().max(64).nullable(),
  /** Principles that this interview stresses. */
  stressedIds: z.array(z.string().max(64)).max(60),
})
export type TargetFacts = z.infer<typeof TargetFacts>

/** A target of which nothing is known yet; interviews of the first framework are the most frequent. */
export const blankFacts: TargetFacts = {
  ...{ company: '', role: '', level: '', date: null, shortlistId: null, stressedIds: [] },
  frameworkId: 'amazon',
}

/** How the role fits the organisation, what it takes, what training looks like, and anything specific such as travel. */
export const RoleSheet = z.object({
  fit: note('An answer'),
  competencies: note('An answer'),
  training: note('An answer'),
  specifics: note('An answer'),
})
export type RoleSheet = z.infer<typeof RoleSheet>

/** A question that the person will put to the interviewers. The window makes the id. */
export const QuestionToAsk = z.object({
  id: z.string().min(1).max(64),
  text: z.string().max(500, 'A question has at most 500 characters.'),
})
export type QuestionToAsk = z.infer<typeof QuestionToAsk>

export const SystemDesign = z.object({
  clarifying: note('A note'),
  assumptions: note('A note'),
  tradeOffs: note('A note'),
  components: note('A note'),
  patterns: note('A note'),
})
export type SystemDesign = z.infer<typeof SystemDesign>

/** Somebody of the loop. Each principle they probe is a slot. The window makes the id. */
export const Interviewer = z.object({
  id: z.string().min(1).max(64),
  name: z.string().max(120, 'A name has at most 120 characters.'),
  role: z.string().max(120, 'A role has at most 120 characters.'),
  barRaiser: z.boolean(),
  principleIds: z
    .array(z.string().min(1).max(64))
    .min(1, 'An interviewer probes at least one principle.')
    .max(4, 'An interviewer probes at most four principles.')
    .refine(ids => new Set(ids).size === ids.length, 'An interviewer probes each principle once.'),
})
export type Interviewer = z.infer<typeof Interviewer>

export const Loop = z
  .array(Interviewer)
  .max(12, 'A loop has at most twelve interviewers.')
  .refine(list => new Set(list.map(({ id }) => id)).size === list.length, 'Two interviewers share an id.')
export type Loop = z.infer<typeof Loop>

/** One question that was asked, and what was told. The window makes the id. */
export const DebriefAnswer = z.object({
  id: z.string().min(1).max(64),
  interviewerId: z.string().max(64).nullable(),
  principleId: z.string().max(64).nullable(),
  asked: z.string().max(500, 'A question has at most 500 characters.'),
  storyId: z.string().max(64).nullable(),
  went: z.enum(['well', 'mixed', 'badly']).nullable(),
  note: z.string().max(2000, 'A note has at most 2,000 characters.'),
})
export type DebriefAnswer = z.infer<typeof DebriefAnswer>

export const DebriefOutcome = z.enum(['waiting', 'next-round', 'offer', 'declined'])
export type DebriefOutcome = z.infer<typeof DebriefOutcome>

/** What is noted after the interview. */
export const Debrief = z.object({
  outcome: DebriefOutcome,
  note: note('A note'),
  answers: z.array(DebriefAnswer).max(60, 'A debrief has at most 60 questions.'),
})
export type Debrief = z.infer<typeof Debrief>

export const Target = TargetFacts.extend({
  id: z.string(),
  roleSheet: RoleSheet,
  systemDesign: SystemDesign,
  questionsToAsk: z.array(QuestionToAsk),
  loop: Loop,
  debrief: Debrief,
  createdAt: z.string(),
  updatedAt: z.string(),
})
export type Target = z.infer<typeof Target>

export const TargetRow = TargetFacts.extend({
  id: z.string(),
  interviewers: z.int(),
  slots: z.int(),
  /** Whether the debrief says anything. */
  debriefed: z.boolean(),
  outcome: DebriefOutcome,
  createdAt: z.string(),
})
export type TargetRow = z.infer<typeof TargetRow>

const ById = z.object({ id: z.string() })
const ofTarget = z.object({ targetId: z.string() })

/** One place of the plan: who asks for which principle, and whether the story is the first choice or the reserve. */
export const PlaceOfTarget = ofTarget.extend({ interviewerId: z.string(), principleId: z.string(), place: PlacePlan })
export type PlaceOfTarget = z.infer<typeof PlaceOfTarget>

export const targetsContract = {
  /** Those to come first, the nearest day first; then those without a day; then those that are over, the latest first. */
  list: query(z.void(), z.array(TargetRow)),
  listTrash: query(z.void(), z.array(TargetRow)),
  get: query(ById, Target),
  create: command(TargetFacts, Target),
  setFacts: command(ofTarget.extend({ facts: TargetFacts }), z.void()),
  setRoleSheet: command(ofTarget.extend({ roleSheet: RoleSheet }), z.void()),
  setQuestionsToAsk: command(ofTarget.extend({ questions: z.array(QuestionToAsk).max(50) }), z.void()),
  setSystemDesign: command(ofTarget.extend({ systemDesign: SystemDesign }), z.void()),
  /** The whole loop, in its order. Choices made for slots that stay are kept. */
  setLoop: command(ofTarget.extend({ loop: Loop }), z.void()),
  setDebrief: command(ofTarget.extend({ debrief: Debrief }), z.void()),
  /** The best assignment of stories to the slots of the loop, around the choices that were made by hand. */
  plan: query(ofTarget, Plan),
  /** What each story would cost at one place, the cheapest first. */
  options: query(PlaceOfTarget, z.array(PlanOption)),
  /** Chooses a story for a place by hand; null gives the place back to the plan. */
  assign: command(PlaceOfTarget.extend({ storyId: z.string().nullable() }), z.void()),
  moveToTrash: command(ById, z.void()),
  restore: command(ById, z.void()),
}

/** The principles an interview may ask about, in the framework's order; hidden ones are left out. */
export function principlesOfTarget(
  { shortlistId }: Pick<TargetFacts, 'shortlistId'>,
  framework: Framework | undefined,
): Principle[] {
  if (!framework) return []
  const shown = shownPrinciples(framework)
  const shortlist = framework.shortlists.find(({ id }) => id === shortlistId)
  return shortlist ? shown.filter(({ id }) => shortlist.principleIds.includes(id)) : shown
}

/** "Nimbus · Support engineer"; what is not known yet is left out. */
export function targetName({ company, role }: Pick<TargetFacts, 'company' | 'role'>): string {
  return [company.trim(), role.trim()].filter(Boolean).join(' · ') || 'Unnamed target'
}

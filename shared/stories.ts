import { z } from 'zod'
import { LocalDay } from './day.ts'
import { RichText } from './document.ts'
import { Saved } from './entries.ts'
import { command, query } from './ipc/call.ts'
import { Metric } from './metrics.ts'
import { Part } from './part.ts'
import { Passage } from './passage.ts'
import { Thrown } from './trash.ts'

export const StoryStatus = z.enum(['draft', 'ready'])
export type StoryStatus = z.infer<typeof StoryStatus>

/** Kinds that switch special coach rules on; most stories have none. */
export const StoryKind = z.enum([
  'customer-delivered',
  'customer-difficult',
  'customer-pushed-back',
  'mistake',
  'conflict',
  'learning',
])
export type StoryKind = z.infer<typeof StoryKind>

export const kindNames: Record<StoryKind, string> = {
  'customer-delivered': 'Customer: delivered',
  'customer-difficult': 'Customer: difficult',
  'customer-pushed-back': 'Customer: pushed back',
  mistake: 'Mistake',
  conflict: 'Conflict',
  learning: 'Learning',
}

export const Strength = z.enum(['primary', 'secondary'])
export type Strength = z.infer<typeof Strength>

/** How a story is told for one principle. */
export const Emphasis = z.object({
  principleId: z.string(),
  strength: Strength,
  angle: z.string().max(2000),
  /** Another wording of a part, for this principle only. Set without `wordings`, an emphasis keeps those it has. */
  wordings: z.partialRecord(Part, z.string().max(20_000, 'Another wording has at most 20,000 characters.')).optional(),
})
export type Emphasis = z.infer<typeof Emphasis>

/** Phrases that bring the story back to mind, in the order in which they come up. */
export const CueWords = z
  .array(z.string().trim().min(1).max(60, 'A cue has at most 60 characters.'))
  .max(5, 'A story has at most five cues.')

/** A question that may follow the story, and the prepared answer. The window makes the id. */
export const FollowUp = z.object({
  id: z.string().min(1).max(64),
  question: z.string().max(500, 'A question has at most 500 characters.'),
  answer: z.string().max(5000, 'A prepared answer has at most 5,000 characters.'),
})
export type FollowUp = z.infer<typeof FollowUp>

/** A finding that the person has put away. `quote` is the sentence it was about; empty where it was about a part as a whole. */
export const DismissedFinding = z.object({ ruleId: z.string().min(1).max(64), quote: z.string().max(4000) })
export type DismissedFinding = z.infer<typeof DismissedFinding>

/** The link from a sentence of a story to the passage it came from. `text` is the sentence as it was when linked. */
export const Source = z.object({
  id: z.string(),
  passage: Passage,
  text: z.string(),
  entryTitle: z.string(),
  /** Whether the passage still stands in its entry: where it was, elsewhere in it, in other words, or no more. */
  state: z.enum(['found', 'moved', 'changed', 'missing']),
  /** What the entry says instead, where it is changed. */
  now: z.string().optional(),
})
export type Source = z.infer<typeof Source>

export const StoryDraft = z.object({
  headline: z.string().max(500, 'A headline has at most 500 characters.'),
  /** One rich text of exactly five part nodes. */
  document: RichText,
  status: StoryStatus,
  kind: StoryKind.nullable(),
})
export type StoryDraft = z.infer<typeof StoryDraft>

export const Story = StoryDraft.extend({
  id: z.string(),
  revision: z.int(),
  createdAt: z.string(),
  updatedAt: z.string(),
  emphases: z.array(Emphasis),
  sources: z.array(Source),
  cueWords: z.array(z.string()),
  followUps: z.array(FollowUp),
  /** The one that stands for the story comes first. */
  metrics: z.array(Metric),
  dismissed: z.array(DismissedFinding),
  /** The latest day of the entries its sources come from; null where none of them has a date. */
  happenedOn: LocalDay.nullable(),
})
export type Story = z.infer<typeof Story>

export const StoryRow = z.object({
  id: z.string(),
  headline: z.string(),
  status: StoryStatus,
  kind: StoryKind.nullable(),
  /** Words per part; the speaking time follows from them. */
  words: z.record(Part, z.int()),
  emphases: z.array(Emphasis),
  cueWords: z.array(z.string()),
  /** The first metric, which stands for the story. */
  metric: Metric.nullable(),
  updatedAt: z.string(),
})
export type StoryRow = z.infer<typeof StoryRow>

/** A sentence of an entry with the part it was given. */
export const PlacedSentence = z.object({ part: Part, passage: Passage })
export type PlacedSentence = z.infer<typeof PlacedSentence>

const ById = z.object({ id: z.string() })

const ofStory = z.object({ storyId: z.string() })

/** Whether a story is ready, or there at all, decides on the prep sheet; and it prints figures, cues and follow-ups. */
const onPaper = { touches: ['prepSheets', 'targets', 'coverage', 'history'] }

/** What a story is told for decides where a plan can put it. */
const inPlans = { touches: ['targets', 'frameworks', 'history'] }

export const storiesContract = {
  list: query(z.void(), z.array(StoryRow)),
  get: query(ById, Story),
  /** Builds the five parts from passages of entries; each sentence keeps its source. No sentences: an empty story. */
  create: command(z.object({ headline: z.string().max(500), sentences: z.array(PlacedSentence).max(5000) }), Story, {
    touches: ['targets', 'coverage'],
  }),
  save: command(z.object({ id: z.string(), baseRevision: z.int(), draft: StoryDraft }), Saved, onPaper),
  setEmphasis: command(z.object({ storyId: z.string(), emphasis: Emphasis }), z.void(), inPlans),
  removeEmphasis: command(z.object({ storyId: z.string(), principleId: z.string() }), z.void(), inPlans),
  setCueWords: command(ofStory.extend({ cueWords: CueWords }), z.void(), onPaper),
  /** The whole list, in the order in which it is shown. */
  setFollowUps: command(ofStory.extend({ followUps: z.array(FollowUp).max(50) }), z.void(), onPaper),
  /** The whole list; the first stands for the story in lists and on paper. */
  setMetrics: command(ofStory.extend({ metrics: z.array(Metric).max(50) }), z.void(), onPaper),
  dismissFinding: command(ofStory.extend(DismissedFinding.shape), z.void()),
  undismissFinding: command(ofStory.extend(DismissedFinding.shape), z.void()),
  /** Ties passages to a sentence of a story; the ids it returns, in their order, belong on the sentence's text nodes. */
  addSources: command(
    ofStory.extend({ text: z.string().max(10_000), passages: z.array(Passage).min(1).max(100) }),
    z.array(z.string()),
  ),
  /** To be called once no text node of the story carries the id any more. */
  removeSource: command(ofStory.extend({ sourceId: z.string() }), z.void()),
  moveToTrash: command(ById, z.void(), onPaper),
  restore: command(ById, z.void(), onPaper),
  /** Thrown away last comes first. */
  listTrash: query(z.void(), z.array(Thrown)),
  /** Of the trash only, and all or none. */
  deleteForGood: command(z.object({ ids: z.array(z.string()).max(10_000) }), z.void(), onPaper),
}

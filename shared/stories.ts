import { z } from 'zod'
import { RichText } from './document.ts'
import { Saved } from './entries.ts'
import { command, query } from './ipc/call.ts'
import { Part } from './part.ts'
import { Passage } from './passage.ts'

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

export const Strength = z.enum(['primary', 'secondary'])
export type Strength = z.infer<typeof Strength>

/** How a story is told for one principle. */
export const Emphasis = z.object({ principleId: z.string(), strength: Strength, angle: z.string().max(2000) })
export type Emphasis = z.infer<typeof Emphasis>

/** The link from a sentence of a story to the passage it came from. `text` is the sentence as it was when linked. */
export const Source = z.object({
  id: z.string(),
  passage: Passage,
  text: z.string(),
  entryTitle: z.string(),
  /** Whether the passage still stands in its entry: where it was, elsewhere in it, or no more. */
  state: z.enum(['found', 'moved', 'missing']),
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
  updatedAt: z.string(),
})
export type StoryRow = z.infer<typeof StoryRow>

/** A sentence of an entry with the part it was given. */
export const PlacedSentence = z.object({ part: Part, passage: Passage })
export type PlacedSentence = z.infer<typeof PlacedSentence>

const ById = z.object({ id: z.string() })

/** Whether a story is ready, or there at all, decides on the prep sheet. */
const onPaper = { touches: ['prepSheets'] }

export const storiesContract = {
  list: query(z.void(), z.array(StoryRow)),
  get: query(ById, Story),
  /** Builds the five parts from passages of entries; each sentence keeps its source. No sentences: an empty story. */
  create: command(z.object({ headline: z.string().max(500), sentences: z.array(PlacedSentence).max(5000) }), Story),
  save: command(z.object({ id: z.string(), baseRevision: z.int(), draft: StoryDraft }), Saved, onPaper),
  setEmphasis: command(z.object({ storyId: z.string(), emphasis: Emphasis }), z.void()),
  removeEmphasis: command(z.object({ storyId: z.string(), principleId: z.string() }), z.void()),
  moveToTrash: command(ById, z.void(), onPaper),
  restore: command(ById, z.void(), onPaper),
  listTrash: query(z.void(), z.array(StoryRow)),
}

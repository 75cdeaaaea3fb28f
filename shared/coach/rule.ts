import type { Block } from '../document.ts'
import type { Metric } from '../metrics.ts'
import type { Part } from '../part.ts'
import type { Emphasis, FollowUp, StoryKind } from '../stories.ts'

/** What the framework of a principle asks of a story that is told for it. */
export type PrincipleTerms = {
  principleId: string
  name: string
  /** Ids of the coach's rules that switch on for it. */
  rules: readonly string[]
  /** The most words that a written answer may have; null where there is no limit. */
  wordCap: number | null
}

/** A story as the coach reads it. What is undefined is not known here, so that no rule speaks of it. */
export type CoachedStory = {
  headline: string
  kind: StoryKind | null
  emphases: Emphasis[]
  /** Blocks by part, in order; each block names its part. */
  blocks: Block[]
  /** A day, month or year, as "2024-03-05", "2024-03" or "2024"; null: nobody has said. */
  happenedOn?: string | null
  followUps?: Pick<FollowUp, 'question' | 'answer'>[]
  metrics?: Pick<Metric, 'opening' | 'closing'>[]
  /** Of the principles it is told for; those that are not among them are looked up in the content. */
  terms?: readonly PrincipleTerms[]
}

export type CoachContext = {
  today: string
  /** Words per minute. */
  speakingRate: number
}

export type Severity = 'fault' | 'hint'

/** What a rule says of a story. Offsets count UTF-16 units of the block's text; no range: it concerns the part as a whole. */
export type Finding = {
  ruleId: string
  severity: Severity
  /** Where the answer belongs. */
  part: Part
  range: { blockId: string; start: number; end: number; quote: string } | null
  /** A short headline that names the very words: “We then looked” — who exactly? */
  title: string
  /** Why it matters, in one sentence. */
  reason: string
  /** The question whose answer would mend it. */
  question: string
  /** Which prompt of the guide asks it, where one does. */
  promptId?: string
}

export type Rule = {
  id: string
  /** What stands where the rule finds nothing, said as praise: "Opens with a number". */
  stands: string
  severity: Severity
  /** Where the figures in the rule come from. */
  source: string
  /** Set for rules that count rather than read, and so hold in every language. */
  anyLanguage?: true
  /** Set for rules that ask for something to be told, and so read it in the wordings for the principles that ask; those that mark words keep to the text. */
  perTelling?: true
  /** Whether the rule speaks of this story at all; a rule that does not apply neither finds nor praises. */
  applies: (story: CoachedStory) => boolean
  check: (story: CoachedStory, context: CoachContext) => Finding[]
}

export type CoachReading = {
  /** The most helpful first. */
  findings: Finding[]
  standing: { ruleId: string; text: string }[]
}

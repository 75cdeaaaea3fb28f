import type { CoachContext, CoachReading, Finding, PrincipleTerms } from '../../../shared/coach/rule.ts'
import type { RichText } from '../../../shared/document.ts'
import type { SentenceEvidence, UnsupportedClaim } from '../../../shared/evidence.ts'
import type { Metric } from '../../../shared/metrics.ts'
import type { Part } from '../../../shared/part.ts'
import type { Emphasis, FollowUp, Source, StoryKind } from '../../../shared/stories.ts'

/** What the coach is given to read. */
export type CoachedText = {
  headline: string
  kind: StoryKind | null
  document: RichText
  emphases: readonly Emphasis[]
  happenedOn: string | null
  followUps: FollowUp[]
  metrics: Metric[]
  terms: readonly PrincipleTerms[]
  sources: readonly Pick<Source, 'id' | 'text' | 'state'>[]
  context: CoachContext
}

/** A finding with the sentence that its words stand in, and where that begins in its block; empty where it concerns a part as a whole. */
export type PlacedFinding = Finding & { sentence: string; sentenceStart: number }

/** What it answers: the findings, how many words each part has, and what the sentences rest on. */
export type CoachAnswer = Pick<CoachReading, 'standing'> & {
  findings: PlacedFinding[]
  /** Whether the rules that read English could read it. */
  readable: boolean
  words: Record<Part, number>
  evidence: SentenceEvidence[]
  claims: UnsupportedClaim[]
}

import type { CoachContext, CoachReading } from '../../../shared/coach/rule.ts'
import type { RichText } from '../../../shared/document.ts'
import type { Part } from '../../../shared/part.ts'
import type { Emphasis, StoryKind } from '../../../shared/stories.ts'

/** What the coach is given to read. */
export type CoachedText = {
  headline: string
  kind: StoryKind | null
  document: RichText
  emphases: readonly Emphasis[]
  context: CoachContext
}

/** What it answers: the findings, and how many words each part has. */
export type CoachAnswer = CoachReading & { words: Record<Part, number> }

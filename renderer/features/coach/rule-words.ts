import type { Finding } from '../../../shared/coach/rule.ts'

/**
 * Where an answer to a rule's question belongs: into the text; among the prepared follow-ups; into the headline; or nowhere new,
 * because what is there is to be shortened or moved.
 */
export type AnswerPlace = 'text' | 'follow-up' | 'headline' | 'edit'

type RuleWords = {
  /** What a part lacks, in five words. */
  lacks: string
  /** What it has where the rule finds nothing. */
  has?: string
  /** Whether a story should not be told before it is mended; the rest is polish. */
  weighs?: true
  answer?: AnswerPlace
}

/** What the margin says of each rule beyond its findings; a rule that is not here is polish, answered in the text. */
const words: Record<string, RuleWords> = {
  'parts-present': { lacks: 'nothing here yet', weighs: true },
  'first-person': { lacks: 'who acted stays open', has: 'told as “I”', weighs: true },
  'mistake-brief': { lacks: 'the mending takes too little', weighs: true, answer: 'edit' },
  'disagreed-then-committed': { lacks: 'the disagreement is half told', weighs: true },
  'told-back': { lacks: 'who was told of it?', has: 'told those concerned', weighs: true },
  'beyond-scope': { lacks: 'nothing beyond your own remit', has: 'went beyond your remit', weighs: true },
  consulted: { lacks: 'nobody asked before deciding', has: 'asked before deciding', weighs: true },
  'deliberate-learning': { lacks: 'how you learned is missing', has: 'learned in steps', weighs: true },
  'learning-compounds': { lacks: 'not used again since', has: 'used again since', weighs: true },
  'opening-number': { lacks: 'no number at the start', has: 'opens with a number', weighs: true },
  'closing-number': { lacks: 'no number at the end', has: 'ends with a number', weighs: true },
  'closes-the-loop': { lacks: 'the opening number stays open', has: 'meets the opening number', weighs: true },
  'task-brief': { lacks: 'say it in two sentences', has: 'yours, in two sentences', weighs: true, answer: 'edit' },
  'action-largest': { lacks: 'too few of the words', weighs: true },
  artifact: { lacks: 'nothing that outlives you', has: 'something outlives you', weighs: true },
  'ordered-steps': { lacks: 'fewer than three steps', has: 'step by step', weighs: true },
  'reason-given': { lacks: 'no reason for a decision', has: 'a decision says why', weighs: true },
  'situation-short': { lacks: 'too many of the words', answer: 'edit' },
  throughline: { lacks: 'jumps out of order', answer: 'edit' },
  headline: { lacks: 'does not give the outcome', answer: 'headline' },
  'spoken-length': { lacks: 'too long or too short', answer: 'edit' },
  'word-cap': { lacks: 'more words than are read', answer: 'edit' },
  'follow-ups': { lacks: 'no follow-up answers yet', answer: 'follow-up' },
  recent: { lacks: 'not recent', answer: 'edit' },
  'active-voice': { lacks: 'passive or hollow verbs', answer: 'edit' },
}

export function weighs({ ruleId, severity, title }: Pick<Finding, 'ruleId' | 'severity' | 'title'>): boolean {
  // Half a minute is no story yet, and four are too many; what is only "a little" long can be told.
  if (ruleId === 'spoken-length') return title.includes(': too ')
  return severity === 'fault' || (words[ruleId]?.weighs ?? false)
}

export function lackOf(ruleId: string): string {
  return words[ruleId]?.lacks ?? 'could be told more fully'
}

export function assetOf(ruleId: string): string | undefined {
  return words[ruleId]?.has
}

export function answerPlaceOf(ruleId: string): AnswerPlace {
  return words[ruleId]?.answer ?? 'text'
}

/** A "we" in the text is asked for its people rather than for a sentence more. */
export function asksWho({ ruleId, range }: Pick<Finding, 'ruleId' | 'range'>): boolean {
  return ruleId === 'first-person' && range !== null
}

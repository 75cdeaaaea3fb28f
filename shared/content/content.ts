import { z } from 'zod'
import { Lens, Part } from '../part.ts'
import amazon from './frameworks/amazon.json' with { type: 'json' }
import promptsJson from './prompts.json' with { type: 'json' }

/** A word id: permanent, lower case, hyphens. The database stores nothing of the content but these. */
export const ContentId = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)

export const Principle = z.object({
  id: ContentId,
  name: z.string().min(2),
  /** What it means, in one or two sentences of our own. */
  gist: z.string().min(20),
  /** What interviewers listen for. */
  listenFor: z.array(z.string().min(8)).min(3),
  /** How answers to it usually fail. */
  usualFailure: z.string().min(20),
  questions: z.array(z.object({ id: ContentId, text: z.string().min(12) })).min(4),
  /** Ids of the coach's rules that switch on for it. */
  rules: z.array(ContentId),
})
export type Principle = z.infer<typeof Principle>

export const Framework = z.object({
  id: ContentId,
  name: z.string(),
  version: z.string(),
  principles: z.array(Principle).min(1),
})
export type Framework = z.infer<typeof Framework>

export const Prompt = z.object({
  id: ContentId,
  lens: Lens,
  question: z.string().min(8),
  /** The part of a story its answer lands in. */
  part: Part,
  /** What the answer supplies; the guide leaves a prompt out where the text already says it. */
  asksFor: z.enum([
    'people',
    'own-part',
    'customer',
    'decider',
    'affected',
    'help',
    'team-size',
    'told-back',
    'problem',
    'stakes',
    'origin',
    'assignment',
    'reason',
    'alternatives',
    'cause',
    'obstacle',
    'lesson',
    'opening-number',
    'closing-number',
    'period',
    'measurement',
    'cost',
    'reach',
    'validation',
    'artifact',
    'rough-number',
  ]),
})
export type Prompt = z.infer<typeof Prompt>

export const frameworks: readonly Framework[] = z.array(Framework).parse([amazon])
export const prompts: readonly Prompt[] = z.array(Prompt).parse(promptsJson)

const promptsById = new Map(prompts.map(prompt => [prompt.id, prompt]))
const principlesById = new Map(
  frameworks.flatMap(framework => framework.principles).map(principle => [principle.id, principle]),
)

/** Undefined for an id that this version does not know, such as one from a newer journal. */
export function findPrompt(id: string): Prompt | undefined {
  return promptsById.get(id)
}

export function findPrinciple(id: string): Principle | undefined {
  return principlesById.get(id)
}

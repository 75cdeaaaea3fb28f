import { z } from 'zod'
import { ContentId, Framework, type Principle } from '../frameworks.ts'
import { Lens, Part } from '../part.ts'
import amazon from './frameworks/amazon.json' with { type: 'json' }
import civilService from './frameworks/civil-service.json' with { type: 'json' }
import executiveCore from './frameworks/executive-core.json' with { type: 'json' }
import promptsJson from './prompts.json' with { type: 'json' }

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

export const frameworks: readonly Framework[] = z.array(Framework).parse([amazon, civilService, executiveCore])
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

export function findShippedFramework(id: string): Framework | undefined {
  return frameworks.find(framework => framework.id === id)
}

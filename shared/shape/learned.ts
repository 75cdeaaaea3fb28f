import { z } from 'zod'
import { parts } from '../part.ts'
import weights from './weights.json' with { type: 'json' }

/** What a sentence can be, in the order of every list of weights: the five parts, or nothing that an interview needs. */
export const kinds = [...parts, 'none'] as const
export type Kind = (typeof kinds)[number]

/** One number per kind. */
const PerKind = z.array(z.number()).length(kinds.length)
const Steps = z.array(PerKind).length(kinds.length)

export const Learned = z.object({
  /** How often each kind occurs among the sentences it was learned from, and among those of whole accounts. Logarithms, as all of `order`. */
  seen: PerKind,
  bias: PerKind,
  /** What each feature adds to the score of each kind. */
  features: z.record(z.string(), PerKind),
  order: z.object({
    prior: PerKind,
    first: PerKind,
    last: PerKind,
    /** By place in the account, in equal stretches. */
    place: z.array(PerKind).min(2),
    /** From one sentence (row) to the next, in the same paragraph, in the next paragraph, or where each line is a paragraph. */
    inside: Steps,
    paragraph: Steps,
    line: Steps,
  }),
})
export type Learned = z.infer<typeof Learned>

/** Learned from labelled accounts by `npm run bench -- learn-shape`. */
export const learned: Learned = Learned.parse(weights)

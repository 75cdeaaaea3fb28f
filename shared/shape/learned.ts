import { z } from 'zod'
import { parts } from '../part.ts'
import ofAccounts from './account-weights.json' with { type: 'json' }
import weights from './weights.json' with { type: 'json' }

/** What a sentence can be, in the order of every list of weights: the five parts, or nothing that an interview needs. */
export const kinds = [...parts, 'none'] as const
export type Kind = (typeof kinds)[number]

/** One number per kind. */
const PerKind = z.array(z.number()).length(kinds.length)

export const Learned = z.object({
  /** How often each kind occurs among the sentences it was learned from; logarithms. */
  seen: PerKind,
  bias: PerKind,
  /** What each feature adds to the score of each kind. */
  features: z.record(z.string(), PerKind),
})
export type Learned = z.infer<typeof Learned>

const Rows = z.array(z.array(z.number()))
const Unit = z.object({ input: Rows, state: Rows, bias: z.array(z.number()) })

/** How an account is read from its sentences; see read-account.ts and gated-unit.ts. */
export const AccountWeights = z.object({
  /** How often each kind occurs in accounts; logarithms. */
  usual: PerKind,
  /** How much the words of a sentence count for itself. */
  words: z.number(),
  bias: PerKind,
  /** For each kind, what each number of the two states adds. */
  says: Rows.length(kinds.length),
  forward: Unit,
  backward: Unit,
})
export type AccountWeights = z.infer<typeof AccountWeights>

/** Both learned from labelled accounts by `npm run bench -- learn-shape`. */
export const learned: Learned = Learned.parse(weights)
export const accountWeights: AccountWeights = AccountWeights.parse(ofAccounts)

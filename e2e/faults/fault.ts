import type { MutantName } from './mutants.ts'

export type Need = 'compiler' | 'build' | 'namespaces' | 'memory'

/** What a trial is given. All that happens by chance in it comes from `random`, so that a seed repeats it. */
export type Trial = {
  count: number
  random: () => number
  /** Empty, and removed afterwards. */
  folder: string
  /** Set in the control of a fault that is not a mutant of the product: the trial then weakens itself in the way the fault says. */
  weakened: boolean
  /** Times are allowed to be so many times as long: 1 in the long run; more in `npm test`, which a busy machine must not break. */
  patience: number
}

export type Outcome = {
  tried: number
  /** How many of those broke the promise. */
  broken: number
  /** What broke, in words, for the developer; the first few are shown. */
  examples: string[]
  /** Measured on the way, by name. */
  figures?: Record<string, string | number>
}

export type Fault = {
  id: string
  /** What is counted: kills, cuts, flips. */
  what: string
  promise: string
  /** The word for a broken promise: lost, silent, leaks. */
  broken: string
  counts: { short: number; full: number }
  /** The same trial where the promise must break: the product with one line undone, or a trial weakened by itself. */
  control: { how: string; mutant: MutantName; count: number } | { how: string; weakened: true; count: number }
  needs?: readonly Need[]
  run: (trial: Trial) => Promise<Outcome>
}

/** Collects an outcome: one call for each try, with what broke or null. */
export function tally() {
  const outcome: Outcome & { figures: Record<string, string | number> } = {
    tried: 0,
    broken: 0,
    examples: [],
    figures: {},
  }
  const times: number[] = []
  return {
    outcome,
    note(problem: string | null): void {
      outcome.tried++
      if (problem === null) return
      outcome.broken++
      if (outcome.examples.length < 8) outcome.examples.push(problem)
    },
    /** Times in milliseconds, told as median, 95th part and longest. */
    time(ms: number): void {
      times.push(ms)
    },
    done(timed = 'took'): Outcome {
      if (times.length > 0) {
        const sorted = times.sort((one, other) => one - other)
        const at = (share: number) =>
          (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(0)
        outcome.figures[timed] = `p50 ${at(0.5)}, p95 ${at(0.95)}, max ${at(1)} ms`
      }
      return outcome
    },
  }
}

/** The 99th part of many times; of fewer than 300 it would be one bad moment of the machine, so then the median speaks. */
export function latencyOf(times: readonly number[]): number {
  const sorted = [...times].sort((one, other) => one - other)
  return sorted[Math.floor((times.length < 300 ? 0.5 : 0.99) * sorted.length)] ?? 0
}

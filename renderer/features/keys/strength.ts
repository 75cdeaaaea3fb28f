import { type Strength, strengthOf } from './strength-words.ts'

let estimator: Promise<(passphrase: string) => number> | null = null

/**
 * How long somebody with the key file would guess, by the lists of words and passwords that guessers use. The lists are large, and are
 * fetched when the first letter is typed.
 */
export async function estimateStrength(passphrase: string): Promise<Strength> {
  estimator ??= loadEstimator()
  const guesses = await estimator
  return strengthOf(guesses(passphrase))
}

async function loadEstimator(): Promise<(passphrase: string) => number> {
  const [{ ZxcvbnFactory }, common, english] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
  ])
  const zxcvbn = new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...english.dictionary },
    graphs: common.adjacencyGraphs,
    // Longer ones are judged by their beginning, which is strong by then or never will be.
    maxLength: 128,
  })
  return passphrase => zxcvbn.check(passphrase, ['throughline']).guesses
}

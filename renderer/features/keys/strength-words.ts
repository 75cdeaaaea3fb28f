export type Strength = { level: 'weak' | 'fair' | 'strong'; sentence: string }

/**
 * What a well-equipped guesser reaches against a key file: each guess costs 128 MiB of memory and half a second of a
 * processor, so ten thousand a second are a hall full of machines.
 */
const guessesASecond = 10_000

const units: readonly [seconds: number, one: string, many: string][] = [
  [365.25 * 86_400, 'a year', 'years'],
  [86_400, 'a day', 'days'],
  [3600, 'an hour', 'hours'],
  [60, 'a minute', 'minutes'],
]

const day = 86_400
const century = 100 * 365.25 * day

/** `guesses`: how many tries it takes to come upon a passphrase. */
export function strengthOf(guesses: number): Strength {
  const seconds = guesses / guessesASecond
  const level = seconds < 30 * day ? 'weak' : seconds < century ? 'fair' : 'strong'
  return {
    level,
    sentence: `${words[level]} Somebody with your files and a hall of computers would need ${spanOf(seconds)}.`,
  }
}

const words: Record<Strength['level'], string> = { weak: 'Weak.', fair: 'Fair.', strong: 'Strong.' }

function spanOf(seconds: number): string {
  if (seconds >= 10 * century) return 'longer than anybody waits'
  for (const [length, one, many] of units) {
    const count = Math.floor(seconds / length)
    if (count === 1) return `about ${one}`
    if (count > 1) return `about ${count.toLocaleString('en')} ${many}`
  }
  return 'less than a minute'
}

import { describe, expect, it } from 'vitest'
import { kinds, learned } from './learned.ts'
import { readSentence } from './read-sentence.ts'
import { placedWords, scoresOfWords, tokensOf } from './word-scores.ts'

const all = (): boolean => true

/** How much sooner a sentence that begins with the verb is a result than an action. */
function asResult(verb: string): number {
  const { chances } = readSentence(`${verb} the cost of each order`)
  return (chances[kinds.indexOf('result')] ?? 0) - (chances[kinds.indexOf('action')] ?? 0)
}

describe('The words of a sentence', () => {
  it('are those that word vectors know, with contractions in two', () => {
    expect(tokensOf("i didn't use the re-run, it's 5% slower")).toEqual([
      'i',
      'did',
      "n't",
      'use',
      'the',
      're-run',
      'it',
      "'s",
      '%',
      'slower',
    ])
  })

  it('share the weight of standing anywhere, so that a long sentence does not outshout a short one', () => {
    const anywhere = (sentence: string): number =>
      placedWords(sentence, all)
        .filter(({ place }) => place === 'anywhere')
        .reduce((sum, { weight }) => sum + weight, 0)
    const long = 'I asked the four teams which of the reports they had opened since the spring and why'
    expect(anywhere(long)).toBeLessThan(2 * anywhere('I asked the teams'))
  })

  it('take the places of the first word and of the main verb as well', () => {
    const places = placedWords('Reduced the bill', all).filter(({ word }) => word === 'reduced')
    expect(places.map(({ place }) => place)).toEqual(['anywhere', 'first', 'verb', 'bare-verb'])
  })

  it('speak like their neighbours in meaning, even where no labelled sentence began with them', () => {
    for (const verb of ['Boosted', 'Slashed', 'Lessened', 'Surpassed']) {
      expect(learned.features[`verb:implied ${verb.toLowerCase()}`]).toBeUndefined()
      for (const other of ['Sketched', 'Consulted', 'Welded']) expect(asResult(verb)).toBeGreaterThan(asResult(other))
    }
  })

  it('say nothing where the table does not know them', () => {
    expect(scoresOfWords('Zxqv wrblk.')).toEqual([])
  })
})

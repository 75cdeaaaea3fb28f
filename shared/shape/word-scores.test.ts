import { describe, expect, it } from 'vitest'
import { kinds } from './learned.ts'
import { placedWords, scoresOfWords, tokensOf } from './word-scores.ts'

const all = (): boolean => true

/** How much a word in front of the same rest speaks for a part, against the mean of all kinds. */
function speaks(sentence: string, word: string, part: (typeof kinds)[number]): number {
  const said = scoresOfWords(sentence).filter(one => one.word === word)
  return said.reduce((sum, { scores }) => {
    const mean = scores.reduce((total, score) => total + score, 0) / scores.length
    return sum + (scores[kinds.indexOf(part)] ?? 0) - mean
  }, 0)
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

  it('speak like their neighbours in meaning, even where no labelled sentence had them', () => {
    const asResult = (verb: string): number => {
      const sentence = `${verb} the cost of each order`
      return speaks(sentence, verb, 'result') - speaks(sentence, verb, 'action')
    }
    for (const verb of ['minimized', 'boosted', 'slashed'])
      for (const other of ['sketched', 'questioned', 'phoned']) expect(asResult(verb)).toBeGreaterThan(asResult(other))
  })

  it('say nothing where the table does not know them', () => {
    expect(scoresOfWords('Zxqv wrblk.')).toEqual([])
  })
})

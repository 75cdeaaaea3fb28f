import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { findPrinciple, frameworks } from './content/content.ts'
import { buildSampleJournal } from './content/sample-journal.ts'
import { type Block, blocksOf } from './document.ts'
import { principleCues } from './principle-cues.ts'
import { candidatesFor, isSupported, suggestPrinciples } from './principle-suggestions.ts'

const told = (text: string): Block[] => [{ id: 'b', kind: 'paragraph', part: 'action', sources: [], text }]
const idsOf = (blocks: readonly Block[]) => suggestPrinciples(blocks).map(({ principleId }) => principleId)
const sample = (id: string) =>
  blocksOf(buildSampleJournal().stories.find(story => story.id.endsWith(id))?.document ?? { root: { type: 'root' } })

test('every principle that ships has cues, its own or those of related ones, and no cue is for another', () => {
  const principles = frameworks.flatMap(framework => framework.principles)
  for (const { id, related } of principles)
    expect([id, ...related].filter(each => each in principleCues)).not.toEqual([])
  for (const id of Object.keys(principleCues)) expect(findPrinciple(id), id).toBeDefined()
})

it.each([
  ['unreadable-labels', ['dive-deep', 'frugality']],
  ['autumn-launch', ['have-backbone-disagree-and-commit', 'are-right-a-lot', 'earn-trust', 'dive-deep']],
  ['price-feed', ['ownership', 'earn-trust', 'are-right-a-lot']],
  ['packing-lanes', ['learn-and-be-curious', 'deliver-results', 'dive-deep']],
])('the sample story %s gives evidence for what it is told for', (id, expected) => {
  expect(idsOf(sample(id))).toEqual(expect.arrayContaining(expected))
})

test('an argument lost and carried out speaks first for having backbone', () => {
  expect(idsOf(sample('autumn-launch'))[0]).toBe('have-backbone-disagree-and-commit')
})

test('each suggestion quotes whole sentences of the text, with the words that speak for it', () => {
  const blocks = sample('price-feed')
  for (const { principleId, sentences } of suggestPrinciples(blocks)) {
    expect(findPrinciple(principleId), principleId).toBeDefined()
    for (const { blockId, start, end, quote, cue } of sentences) {
      expect(blocks.find(({ id }) => id === blockId)?.text.slice(start, end)).toBe(quote)
      expect(quote).toContain(cue)
    }
    expect(new Set(sentences.map(({ quote }) => quote)).size).toBe(sentences.length)
  }
})

it.each([
  ['a word of the principle’s name', 'The customer database was migrated. We dived into the deep end of the pool.'],
  ['a customer who is only mentioned', 'The customer was a bank in Leeds. Its users had accounts.'],
  ['a cost that nobody avoided', 'We bought new printers for eleven thousand.'],
  ['what the person was not part of', 'The report was written and filed.'],
  ['three things at once', 'Three orders came in at once, and I packed them.'],
  ['nothing at all', ''],
])('%s is no evidence', (_, text) => {
  expect(suggestPrinciples(told(text))).toEqual([])
})

it.each([
  ['I sorted the ninety slips by hour and traced the fault to one queue.', 'dive-deep'],
  ['I borrowed a printer from the closed unit, without buying anything.', 'frugality'],
  ['I disagreed in the meeting, and said why.', 'have-backbone-disagree-and-commit'],
  ['It was not my job, but nobody’s either.', 'ownership'],
  ['I called two sellers and asked them what they needed.', 'customer-obsession'],
  ['I told her at once that it was me.', 'earn-trust'],
  ['I taught myself the language in a month.', 'learn-and-be-curious'],
  ['I coached two juniors until they could run it.', 'hire-and-develop-the-best'],
])('“%s” speaks for %s', (text, principleId) => {
  expect(idsOf(told(text))).toContain(principleId)
})

test('the same text is always read the same way', () => {
  expect(suggestPrinciples(sample('packing-lanes'))).toEqual(suggestPrinciples(sample('packing-lanes')))
})

test('for a second framework, what the story is told for already is proposed with its reason, and stays to be confirmed', () => {
  const groups = candidatesFor(frameworks, told('Nothing speaks here.'), ['deliver-results'])
  const civil = groups.find(({ framework }) => framework.id === 'civil-service')
  expect(civil?.candidates[0]).toMatchObject({
    ...{ principle: { id: 'delivering-at-pace' }, becauseOf: ['Deliver Results'], sentences: [] },
  })
  expect(civil?.candidates.filter(isSupported)).toHaveLength(1)
  const ids = groups.flatMap(({ candidates }) => candidates.map(({ principle }) => principle.id))
  expect(ids).not.toContain('deliver-results')
})

test('a principle of another framework is supported by the words that speak for those it is related to', () => {
  const groups = candidatesFor(frameworks, told('I coached two juniors until they could run it.'), [])
  const executive = groups.find(({ framework }) => framework.id === 'executive-core')
  expect(executive?.candidates[0]).toMatchObject({
    principle: { id: 'leading-people' },
    sentences: [{ cue: expect.any(String) }],
  })
})

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        ...'I told the customers by myself within an hour no budget . \n 👩‍🚀 سلام \ud800 borrowed it « » simple rule'.split(
          / /,
        ),
      ),
      {
        maxLength: 40,
      },
    )
    .map(words => words.join(' ')),
)

test('whatever the text, what speaks for a principle is quoted from where it stands', () => {
  fc.assert(
    fc.property(fc.array(anyText, { maxLength: 4 }), texts => {
      const blocks = texts.flatMap((text, index) => told(text).map(block => ({ ...block, id: `b${index}` })))
      for (const { sentences, score } of suggestPrinciples(blocks)) {
        expect(score).toBeGreaterThanOrEqual(2)
        expect(sentences.length).toBeGreaterThan(0)
        for (const { blockId, start, end, quote, cue } of sentences) {
          expect(blocks.find(({ id }) => id === blockId)?.text.slice(start, end)).toBe(quote)
          expect(quote).toContain(cue)
        }
      }
    }),
    { numRuns: 300 },
  )
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findPrompt, frameworks } from '../content/content.ts'
import { parts } from '../part.ts'
import { StoryKind } from '../stories.ts'
import { readStory } from './coach.ts'
import { coachedStory, context, goodStories } from './good-stories.ts'
import type { CoachedStory } from './rule.ts'
import { rules } from './rules.ts'

const principleIds = frameworks.flatMap(({ principles }) => principles).map(({ id }) => id)

const words =
  `I we our team Tom because . “ ” 30% from 40 to 12 minutes a lot of significantly was done worked on helped with mistake
  should have been told the customer never nobody \ud800 سلام 🙂 \n , ; : - (`.split(/ /)

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom(...words), { maxLength: 60 }).map(all => all.join(' ')),
)

const anyStory: fc.Arbitrary<CoachedStory> = fc
  .record({
    headline: text,
    kind: fc.constantFrom(null, ...StoryKind.options),
    parts: fc.record({ situation: text, task: text, action: text, result: text, learning: text }),
    principles: fc.uniqueArray(fc.constantFrom(...principleIds, 'of-a-newer-version'), { maxLength: 4 }),
    happenedOn: fc.oneof(fc.constant(null), fc.string()),
    followUps: fc.array(fc.record({ question: fc.string(), answer: fc.string() }), { maxLength: 4 }),
  })
  .map(({ principles, happenedOn, followUps, ...story }) => ({
    ...coachedStory({
      ...story,
      emphases: principles.map(principleId => ({ principleId, strength: 'secondary', angle: story.headline })),
    }),
    happenedOn,
    followUps,
  }))

it('Whatever is written, the coach marks only words that are there, and asks only what the guide can ask', () => {
  fc.assert(
    fc.property(anyStory, story => {
      const { findings, standing } = readStory(story, context)
      const blamed = new Set(findings.map(({ ruleId }) => ruleId))
      expect(standing.filter(({ ruleId }) => blamed.has(ruleId))).toEqual([])
      for (const { range, part, ruleId, promptId, severity, title, reason, question } of findings) {
        expect(rules.find(rule => rule.id === ruleId)?.severity).toBe(severity)
        expect(promptId === undefined || findPrompt(promptId) !== undefined).toBe(true)
        expect([title, reason, question].every(words => words.length > 5)).toBe(true)
        if (!range) continue
        const block = story.blocks.find(({ id }) => id === range.blockId)
        expect(block?.part).toBe(part)
        expect(block?.text.slice(range.start, range.end)).toBe(range.quote)
        expect(range.quote.trim()).not.toBe('')
      }
    }),
    { numRuns: 400 },
  )
})

describe('A text in another language', () => {
  const german = coachedStory({
    headline: 'Wartezeit',
    kind: null,
    emphases: [],
    parts: {
      situation: 'Im Frühjahr warteten die Kunden an unserer Kasse im Schnitt 12 Minuten, und viele gingen wieder.',
      task: 'Ich sollte die Wartezeit bis zum Sommer halbieren.',
      action:
        'Zuerst habe ich eine Woche lang die Schlange gezählt. Wir haben dann eine zweite Kasse geöffnet. Danach habe ich den Plan geändert.',
      result: 'Die Wartezeit sank auf 4 Minuten, und die Beschwerden hörten auf.',
      learning: '',
    },
  })

  it('is only counted, not read', () => {
    const { findings, standing } = readStory(german, context)
    const spoken = [...findings, ...standing].map(({ ruleId }) => ruleId)
    expect(spoken.filter(id => !rules.find(rule => rule.id === id)?.anyLanguage)).toEqual([])
    expect(findings.map(({ ruleId }) => ruleId)).toContain('parts-present')
  })

  it('is told from notes in English', () => {
    const notes = [
      'Designed schema; migrated 40 tables in 3 waves.',
      'Wrote the rollback script and tested it on a copy.',
      'Cut the nightly run from 4 hours to 20 minutes for all of the shops.',
    ]
    const story = coachedStory({
      ...goodStories()[3],
      headline: '',
      kind: null,
      emphases: [],
      parts: { situation: 'Import failed.', task: 'Fix.', action: notes.join('\n'), result: '', learning: '' },
    })
    expect(readStory(story, context).standing.map(({ ruleId }) => ruleId)).toContain('first-person')
  })
})

describe('The coach reads on', () => {
  it.each([
    [
      'of 20,000 words, no two sentences alike',
      (index: number) =>
        `On day ${index} we asked Marta why ${index} of 900 parcels came back, and a lot of it was done. `,
    ],
    ['without a stop', () => 'we had been a lot of the was done because I '],
    ['of the same word', () => 'we we we we we we we we we we '],
  ])('to the end of a text %s, within the time that a test has', (_, sentence) => {
    const long = Array.from({ length: 1000 }, (_, index) => sentence(index)).join('')
    const blocks = parts.map(part => ({ id: part, kind: 'paragraph' as const, text: long, part, sources: [] }))
    expect(
      readStory({ headline: long, kind: 'mistake', emphases: [], blocks }, context).findings.length,
    ).toBeGreaterThan(0)
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { frameworks } from '../content/content.ts'
import { buildSampleJournal } from '../content/sample-journal.ts'
import { firstSheet, type PrepSheet, type ReviewPack, SheetPart } from '../prep-sheets.ts'
import type { StandIn } from '../stand-ins.ts'
import type { Story } from '../stories.ts'
import { composeReview } from './compose-review.ts'
import { composeSheet } from './compose-sheet.ts'
import { makeSafe, namesLeft } from './make-safe.ts'
import { richBlocksOf } from './rich.ts'
import { textsOf } from './sheet.ts'
import { sheetMarkdown } from './sheet-markdown.ts'

const sample = buildSampleJournal()
const stories: Story[] = sample.stories.map(story => ({
  ...story,
  revision: 1,
  createdAt: '2026-11-02T09:00:00.000Z',
  updatedAt: '2026-11-02T09:00:00.000Z',
  sources: [],
  dismissed: [],
  happenedOn: '2025-11-02',
}))
const everything: PrepSheet['parts'] = SheetPart.options.map(id => ({ id, shown: true }))
const sheet = { ...firstSheet(null, []), parts: everything }
const material = { stories, target: null, plan: null, frameworks, speakingRate: 140 }

/** What a reader of the Markdown sees. */
function readMarkdown(markdown: string): string {
  return markdown.replace(/\]\(<[^>]*>\)/g, '').replace(/^\|( --- \|)+$/gm, '')
}
const letters = (text: string) => [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(([word]) => word)

describe('a sheet', () => {
  test('holds the parts that are shown, in their order, without those that have nothing to say', () => {
    const kinds = (parts: PrepSheet['parts']) =>
      composeSheet({ ...sheet, parts }, material).sections.map(each => each.kind)
    expect(kinds(everything)).toEqual(['room', 'table', 'table', 'table', 'cards'])
    expect(kinds(everything.toReversed())).toEqual(['cards', 'table', 'table', 'table', 'room'])
    expect(kinds(everything.map(part => ({ ...part, shown: part.id === 'cards' })))).toEqual(['cards'])
  })

  test('of one story is its card, with the cues that no list shows', () => {
    const parts = everything.map(part => ({ ...part, shown: part.id === 'cards' || part.id === 'room' }))
    const { sections } = composeSheet({ ...sheet, parts }, { ...material, stories: stories.slice(0, 1) })
    expect(sections.map(({ kind }) => kind)).toEqual(['cards'])
    expect(sections[0]).toMatchObject({ cards: [{ cues: stories[0]?.cueWords }] })
  })

  test.each([1, 4, 40])('of %i stories says the same in Markdown', count => {
    const many = Array.from({ length: count }, (_, at) => stories[at % stories.length]).filter(
      story => story !== undefined,
    )
    const made = composeSheet(sheet, { ...material, stories: many })
    expect(letters(readMarkdown(sheetMarkdown(made)))).toEqual(letters(`${textsOf(made).join('\n')}`))
  })
})

test('a review pack tells the entries role by role, and the stories by principle', () => {
  const entries = sample.entries.map(entry => ({ ...entry, revision: 1, updatedAt: entry.createdAt }))
  const pack: ReviewPack = {
    ...({ title: '2025', paper: 'a4', density: 'comfortable', safe: false, roleIds: [], stories: true } as const),
    ...({ from: '2025-01-01', to: '2025-12-31', entries: 'texts' } as const),
  }
  const review = composeReview(pack, { entries, stories, roles: sample.roles, frameworks, speakingRate: 140 })
  expect(review.sections.map(({ kind }) => kind)).toEqual([...sample.roles.map(() => 'entries'), 'table', 'cards'])
  expect(letters(readMarkdown(sheetMarkdown(review)))).toEqual(letters(textsOf(review).join('\n')))
  const bare = composeReview(
    { ...pack, entries: 'none', stories: false },
    { entries, stories, roles: [], frameworks, speakingRate: 140 },
  )
  expect(bare.sections).toEqual([])
})

describe('the safe view', () => {
  const standIns: StandIn[] = ['Ana', 'Bruno', 'Jonas', 'Tom', 'Priya', 'Leon'].map((name, at) => ({
    id: name,
    name,
    kind: 'person',
    standIn: `Person ${'UVWXYZ'.charAt(at)}`,
  }))

  test('says no mapped name and rounds what is measured, while the sheet itself stays as it was', () => {
    const made = composeSheet(sheet, material)
    const before = structuredClone(made)
    expect(namesLeft(made, standIns)).toContain('Bruno')
    const safe = makeSafe(made, standIns)
    expect(namesLeft(safe, standIns)).toEqual([])
    expect(sheetMarkdown(safe)).not.toMatch(/\b(?:Ana|Bruno|Jonas|Tom|Priya|Leon)\b/i)
    expect(textsOf(made).join(' ')).toContain('62,000')
    expect(textsOf(safe).join(' ')).toContain('60,000')
    expect(textsOf(safe).join(' ')).not.toContain('62,000')
    expect(made).toEqual(before)
  })

  test.each(['br%75no', '%zz/br%75no', '%E9/br%75no', '%E9%62runo'])(
    'finds a name that is written in several looks, and takes links that name somebody away: %s',
    name => {
      const nodes = [
        {
          type: 'paragraph',
          children: [
            { type: 'text', text: 'Br', format: 1 },
            { type: 'text', text: 'uno’s list, see ', format: 0 },
            { type: 'link', url: `https://x.example/${name}`, children: [{ type: 'text', text: 'there', format: 0 }] },
          ],
        },
      ]
      const text = richBlocksOf(nodes)
      const entries = { kind: 'entries' as const, title: '', entries: [{ title: '', about: '', text }] }
      const safe = makeSafe({ title: '', facts: [], paper: 'a4', density: 'compact', sections: [entries] }, standIns)
      expect(safe.sections[0]).toMatchObject({
        entries: [
          {
            text: [
              {
                inlines: [{ text: 'Person V’s', format: 1 }, { text: ' list, see ' }, { text: 'there', href: null }],
              },
            ],
          },
        ],
      })
    },
  )
})

test('whatever a person wrote, Markdown gives its words back', () => {
  const odd = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.constantFrom(
      '# no heading',
      '1. no list',
      '* no item',
      '[x](y)',
      '`code`',
      '<b>',
      '| a | b |',
      '---',
      '> said',
      '&amp;',
    ),
  )
  fc.assert(
    fc.property(odd, odd, fc.integer({ min: 0, max: 255 }), (headline, words, format) => {
      const text = richBlocksOf([{ type: 'paragraph', children: [{ type: 'text', text: words, format }] }])
      const entries = {
        kind: 'entries' as const,
        title: 'Role',
        entries: [{ title: headline || 'x', about: '', text }],
      }
      const made = { title: 'Pack', facts: [], paper: 'a4' as const, density: 'compact' as const, sections: [entries] }
      const markdown = sheetMarkdown(made)
      expect(letters(markdown)).toEqual(letters(textsOf(made).join('\n')))
      const unescaped = markdown.replace(/\\[^\n]/g, '')
      expect(unescaped).not.toMatch(/<|`|\]\(/)
    }),
  )
})

import { expect, test } from 'vitest'
import { z } from 'zod'
import { lastDayOf, Period } from '../day.ts'
import { blocksOf, countWords, plainTextOf, RichText } from '../document.ts'
import { EntryDraft } from '../entries.ts'
import { unsupportedClaims } from '../evidence.ts'
import { formatMetric } from '../metric-format.ts'
import { changeOf, Metric } from '../metrics.ts'
import { parts } from '../part.ts'
import { Role } from '../roles.ts'
import { CueWords, FollowUp, StoryDraft } from '../stories.ts'
import { Loop } from '../targets.ts'
import { findPrinciple, findPrompt } from './content.ts'
import { buildSampleJournal } from './sample-journal.ts'

const journal = buildSampleJournal()
const entries = new Map(journal.entries.map(entry => [entry.id, entry]))

test('a newcomer finds about a dozen entries, told from more than one role, and four stories', () => {
  expect(journal.entries.length).toBeGreaterThanOrEqual(11)
  expect(journal.entries.length).toBeLessThanOrEqual(14)
  expect(journal.stories).toHaveLength(4)
  expect(new Set(journal.entries.map(entry => entry.roleId)).size).toBeGreaterThan(1)
})

test('the journal is the same each time it is opened', () => {
  expect(buildSampleJournal()).toEqual(journal)
})

test('everything in it is what the journal accepts', () => {
  for (const role of journal.roles) expect(() => Role.parse(role), role.id).not.toThrow()
  for (const entry of journal.entries) expect(() => EntryDraft.parse(entry), entry.id).not.toThrow()
  for (const story of journal.stories) expect(() => StoryDraft.parse(story), story.id).not.toThrow()
  for (const { id, document } of [...journal.entries, ...journal.stories])
    expect(RichText.safeParse(document).success, id).toBe(true)
})

test('no two things in it share an id', () => {
  const documents = [...journal.entries, ...journal.stories].map(piece => piece.document)
  const blockIds = documents.flatMap(document => blocksOf(document).map(block => block.id))
  const sourceIds = journal.stories.flatMap(story => story.sources.map(source => source.id))
  const pieceIds = [...journal.roles, ...journal.entries, ...journal.stories].map(piece => piece.id)
  const lineIds = journal.stories.flatMap(({ metrics, followUps }) => [...metrics, ...followUps].map(({ id }) => id))
  for (const ids of [blockIds, sourceIds, pieceIds, lineIds]) {
    expect(ids).not.toContain('')
    expect(new Set(ids).size).toBe(ids.length)
  }
})

test('what it tells happened between 2023 and October 2026, while the person held the role, and was written down afterwards', () => {
  for (const { id, period, roleId, createdAt } of journal.entries) {
    if (!period) throw new Error(`${id} has no date`)
    expect(Period.safeParse(period).success, id).toBe(true)
    const end = lastDayOf(period.to ?? period.from)
    expect(period.from >= '2023' && end <= '2026-10-31', id).toBe(true)
    const role = journal.roles.find(candidate => candidate.id === roleId)
    expect(role?.from && period.from >= role.from, id).toBe(true)
    expect(role?.to === null || (role?.to && end <= lastDayOf(role.to)), id).toBe(true)
    expect(createdAt.slice(0, 7) >= period.from.slice(0, 7), id).toBe(true)
  }
})

test('its one target has a loop of five, with a bar raiser, and asks for principles that there are', () => {
  expect(journal.targets).toHaveLength(1)
  for (const { loop, daysAhead, stressedIds, roleSheet, systemDesign, questionsToAsk } of journal.targets) {
    expect(Loop.parse(loop)).toHaveLength(5)
    expect(loop.filter(({ barRaiser }) => barRaiser)).toHaveLength(1)
    expect(daysAhead).toBeGreaterThan(7)
    for (const id of [...stressedIds, ...loop.flatMap(({ principleIds }) => principleIds)])
      expect(findPrinciple(id), id).toBeDefined()
    expect(Object.values(roleSheet).some(Boolean) && Object.values(systemDesign).some(Boolean)).toBe(true)
    expect(questionsToAsk.length).toBeGreaterThan(0)
  }
})

test('prompts and principles are those of the content', () => {
  for (const { id, document } of journal.entries) {
    for (const { prompt } of blocksOf(document)) {
      if (prompt)
        expect(findPrompt(prompt.promptId), id).toMatchObject({ lens: prompt.lens, question: prompt.question })
    }
  }
  for (const { id, emphases } of journal.stories) {
    for (const { principleId } of emphases) expect(findPrinciple(principleId), id).toBeDefined()
    expect(
      emphases.some(emphasis => emphasis.strength === 'primary'),
      id,
    ).toBe(true)
  }
})

test('each passage of a story stands in its entry, word for word and at its place', () => {
  for (const { sources } of journal.stories) {
    expect(sources.length).toBeGreaterThan(5)
    for (const { passage } of sources) {
      const document = entries.get(passage.entryId)?.document
      const block = document && blocksOf(document).find(candidate => candidate.id === passage.blockId)
      expect(block?.text.slice(passage.start, passage.end)).toBe(passage.quote)
    }
  }
})

test('each source of a story belongs to a sentence of it, and each link to a source', () => {
  for (const { id, document, sources } of journal.stories) {
    const linked = blocksOf(document).flatMap(block =>
      block.sources.map(span => ({ ids: span.ids, text: block.text.slice(span.start, span.end) })),
    )
    expect(linked, id).toEqual(sources.map(source => ({ ids: [source.id], text: source.text })))
  }
})

test('each story has five cues, a figure that it tells with its place, and three prepared answers', () => {
  for (const { id, document, cueWords, metrics, followUps } of journal.stories) {
    expect(CueWords.parse(cueWords), id).toHaveLength(5)
    expect(z.array(FollowUp).parse(followUps), id).toHaveLength(3)
    const questions = followUps.map(({ question }) => question)
    expect(questions).toEqual(
      expect.arrayContaining([expect.stringMatching(/differently/), expect.stringMatching(/alternatives/)]),
    )
    const [metric] = z.array(Metric).parse(metrics)
    const places = [metric?.opening.place, metric?.closing.place]
    expect(places, id).not.toContain(null)
    expect(metric && changeOf(metric).direction, id).toBe('down')
    expect(unsupportedClaims(blocksOf(document), [], metrics).length, id).toBeLessThan(
      unsupportedClaims(blocksOf(document), [], []).length,
    )
  }
  expect(journal.stories.map(({ metrics: [metric] }) => metric && formatMetric(metric))).toEqual([
    '11.1 % → 0.25 %',
    '214 → 0',
    '40 → 3 min',
    '5 → 3',
  ])
})

test('a story has its five parts in order, all with text, and can be told in about two minutes', () => {
  for (const { id, document } of journal.stories) {
    expect(
      blocksOf(document).map(block => block.part),
      id,
    ).toEqual(parts)
    for (const block of blocksOf(document)) expect(countWords(block.text), id).toBeGreaterThan(10)
    const words = countWords(plainTextOf(document))
    expect(words, id).toBeGreaterThanOrEqual(190)
    expect(words, id).toBeLessThanOrEqual(330)
  }
})

test('most of each story is what the person did', () => {
  for (const { id, document } of journal.stories) {
    const action = blocksOf(document).find(block => block.part === 'action')
    expect(countWords(action?.text ?? '') / countWords(plainTextOf(document)), id).toBeGreaterThan(0.45)
  }
})

test('entries differ in length, and some are left unfinished so that the guide has something to ask', () => {
  const lengths = journal.entries.map(entry => countWords(plainTextOf(entry.document)))
  expect(Math.min(...lengths)).toBeLessThan(90)
  expect(Math.max(...lengths)).toBeGreaterThan(500)
  const unasked = journal.entries.filter(entry => blocksOf(entry.document).every(block => !block.prompt))
  expect(unasked.length).toBeGreaterThanOrEqual(3)
})

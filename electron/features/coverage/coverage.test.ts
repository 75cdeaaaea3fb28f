import { beforeEach, expect, test } from 'vitest'
import type { RichText } from '../../../shared/document.ts'
import { journalInMemory } from '../../journal/journal-in-memory.ts'

let client: ReturnType<typeof journalInMemory>['client']

beforeEach(() => {
  client = journalInMemory().client
})

const written = (block: string, text: string): RichText => ({
  root: { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', text }], $: { block } }] },
})
const write = (title: string, text: string) =>
  client.entries.create({ title, document: written(`block-of-${title}`, text) })

const sorted = 'I sorted the ninety slips by hour and traced the fault to one queue.'
const coached = 'I coached two juniors until they could run it.'

test('entries that no story comes from are offered with the sentences that speak for a principle', async () => {
  const { id } = await write('slips', `It rained. ${sorted}`)
  await write('juniors', coached)
  expect(await client.coverage.untold({ principleId: 'dive-deep' })).toMatchObject([
    { entryId: id, title: 'slips', sentences: [{ passage: { entryId: id, quote: sorted } }] },
  ])
})

test('what a story was made from is no longer untold, until the story is in the trash', async () => {
  const { id } = await write('slips', sorted)
  const passage = { entryId: id, blockId: 'block-of-slips', start: 0, end: sorted.length, quote: sorted }
  const story = await client.stories.create({ headline: 'Slips', sentences: [{ part: 'action', passage }] })
  expect(await client.coverage.untold({ principleId: 'dive-deep' })).toEqual([])
  await client.stories.moveToTrash({ id: story.id })
  expect(await client.coverage.untold({ principleId: 'dive-deep' })).toHaveLength(1)
})

test('a principle without cues of its own is sought by those it is related to', async () => {
  await write('juniors', coached)
  expect(await client.coverage.untold({ principleId: 'leading-people' })).toHaveLength(1)
  const copy = await client.frameworks.copy({ frameworkId: 'amazon' })
  const own = copy.principles.find(({ name }) => name === 'Hire and Develop the Best')
  expect(await client.coverage.untold({ principleId: own?.id ?? '' })).toHaveLength(1)
  expect(await client.coverage.untold({ principleId: 'nobody-knows' })).toEqual([])
})

test('stories count the experience that most of their sentences come from', async () => {
  const one = await write('slips', `${sorted} ${coached}`)
  const other = await write('juniors', coached)
  const text = `${sorted} ${coached}`
  const from = ({ id: entryId, title }: { id: string; title: string }, start: number) => ({
    part: 'action' as const,
    passage: {
      ...{ entryId, blockId: `block-of-${title}`, start, end: start + 10 },
      quote: (title === 'slips' ? text : coached).slice(start, start + 10),
    },
  })
  await client.stories.create({
    headline: 'Both',
    sentences: [from(other, 0), from(one, 0), from(one, 20)],
  })
  expect(await client.coverage.experiences()).toBe(1)
  await client.stories.create({ headline: 'Other', sentences: [from(other, 0)] })
  expect(await client.coverage.experiences()).toBe(2)
})

import { readStory } from '../../../shared/coach/coach.ts'
import { coachedStory, context, importStory, type ToldStory } from '../../../shared/coach/good-stories.ts'
import type { Block, RichText } from '../../../shared/document.ts'
import { countWords } from '../../../shared/document.ts'
import { readEntry } from '../../../shared/guide/read-entry.ts'
import { parts } from '../../../shared/part.ts'
import { proposeParts } from '../../../shared/shape/propose.ts'
import { sentencesOf } from '../../../shared/text/sentences.ts'

const rounds = 25
const sentencesOfLongText = 220

/**
 * How long thinking takes beside plain work on the same machine in the same run: `ratio` is the median over that of counting the
 * words of the long text. The rounds take turns, so that a busy moment falls on all; cold means that no sentence was read before, and
 * the first round pays for starting besides.
 */
export function readSuite(): Record<string, unknown>[] {
  const works = worksOf()
  const times = works.map((): number[] => [])
  for (let round = 0; round < rounds; round++)
    for (const [index, { prepare }] of works.entries()) {
      const run = prepare(round)
      const from = performance.now()
      run()
      times[index]?.push(performance.now() - from)
    }
  const medians = times.map(took => took.toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0)
  const plain = medians[0] ?? 0
  return works.map(({ read, words }, index) => ({
    read,
    words,
    medianMs: Number((medians[index] ?? 0).toFixed(2)),
    firstMs: Number((times[index]?.[0] ?? 0).toFixed(2)),
    ratio: Number(((medians[index] ?? 0) / plain).toFixed(2)),
  }))
}

/** What is prepared is not timed. */
type Work = { read: string; words: number; prepare: (round: number) => () => unknown }

function worksOf(): Work[] {
  const long = countWords(longText(0).join(' '))
  const short = parts.reduce((sum, part) => sum + countWords(storyOf('').parts[part]), 0)
  return [
    {
      ...{ read: 'plain work: each word of the long text counted', words: long },
      prepare: round => {
        const text = longText(round).join(' ')
        return () => countEach(text)
      },
    },
    { read: 'coach, cold', words: short, prepare: round => coaching(storyOf(`cold${round}`)) },
    {
      ...{ read: 'coach, again after one changed sentence', words: short },
      prepare: round => {
        const story = storyOf(`again${round}`)
        coaching(story)()
        const action = `${story.parts.action} After that I asked Ravi ${round + 2} times.`
        return coaching({ ...story, parts: { ...story.parts, action } })
      },
    },
    { read: 'guide, cold', words: long, prepare: round => guiding(longText(1000 + round)) },
    {
      ...{ read: 'guide, again after one changed sentence', words: long },
      prepare: round => {
        const text = longText(2000 + round)
        guiding(text)()
        return guiding([...text, `After that I asked Marta ${round + 2} times.`])
      },
    },
    { read: 'shaping, cold', words: long, prepare: round => shaping(longText(3000 + round)) },
  ]
}

function countEach(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { text: sentence } of sentencesOf(text))
    for (const [word] of sentence.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu))
      counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

/** About 5,000 words; the number keeps each round's sentences from having been read in another. */
function longText(round: number): string[] {
  return Array.from(
    { length: sentencesOfLongText },
    (_, index) =>
      `On round ${round}-${index} I asked Marta why ${index} of 900 parcels came back, because nobody had looked at them for three weeks.`,
  )
}

/** A story of about 300 words; the mark stands in each sentence, so that none was read before. */
function storyOf(mark: string): ToldStory {
  const marked = (text: string): string => (mark === '' ? text : text.replace(/(?<=\p{L})[.](?=\s|$)/gu, ` (${mark}).`))
  const told = parts.map(part => [
    part,
    marked(part === 'action' ? `${importStory.parts.action} ${more}` : importStory.parts[part]),
  ])
  // The five parts again: fromEntries forgets its keys.
  return { ...importStory, parts: Object.fromEntries(told) as ToldStory['parts'] }
}

const more =
  'Before the month was over I asked the two people on call what had woken them since, and both said nothing. I wrote to the suppliers whose files had come twice, explained what we had found, and asked each of them for a number in the name of the file. Four agreed within a week. The fifth refused at first, as their system was old, so I built a small step that reads the date from the first line instead.'

function coaching(story: ToldStory): () => unknown {
  const coached = coachedStory(story)
  return () => readStory(coached, context)
}

function guiding(text: string[]): () => unknown {
  const children = text.map(sentence => ({ type: 'paragraph', children: [{ type: 'text', text: sentence }] }))
  const document: RichText = { root: { type: 'root', children } }
  return () => readEntry(document)
}

function shaping(text: string[]): () => unknown {
  const blocks = text.map(
    (sentence, index): Block => ({ id: `b${index}`, kind: 'paragraph', text: sentence, sources: [] }),
  )
  return () => proposeParts([{ entryId: 'entry', blocks }])
}

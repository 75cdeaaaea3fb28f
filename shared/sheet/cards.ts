import { blocksOf, countWords, type DocumentNode, type RichText } from '../document.ts'
import { formatMetric } from '../metric-format.ts'
import { type Part, partNames, parts } from '../part.ts'
import type { Story } from '../stories.ts'
import { clockOf, figureOf, shortTimeOf } from './figures.ts'
import { richBlocksOf, richTexts } from './rich.ts'
import type { Card, RoomRow } from './sheet.ts'

export type Telling = {
  /** Words a minute when speaking. */
  speakingRate: number
  /** Null for a principle that nobody knows any more: it is left out. */
  nameOf: (principleId: string) => string | null
  /** What the parts are called on this sheet. */
  labels: Partial<Record<Part, string>>
}

export function headlineOf({ headline }: Pick<Story, 'headline'>): string {
  return headline.trim() || 'Untitled story'
}

export function cardOf(story: Story, telling: Telling, withCues: boolean): Card {
  const words = wordsOf(story.document)
  return {
    headline: headlineOf(story),
    principles: principlesOf(story, telling),
    about: `${clockOf(words, telling.speakingRate)} aloud · ${words} words · ${story.status}`,
    figure: figureOf(story.metrics),
    cues: withCues ? [...story.cueWords] : [],
    parts: parts.map(part => {
      const text = richBlocksOf(nodesOf(story.document, part))
      const count = countWords(textOf(story.document, part))
      return {
        part,
        label: telling.labels[part] ?? partNames[part],
        time: shortTimeOf(count, telling.speakingRate),
        words: count,
        text: richTexts(text).some(each => each.trim() !== '') ? text : [],
      }
    }),
    // A question that has no answer yet is no help in the room.
    asked: story.followUps.flatMap(({ question, answer }) =>
      answer.trim() === '' ? [] : [{ question, answer: answer.trim() }],
    ),
  }
}

/** The figure where the story has one, with what it measures; else the time. A draft says so either way. */
export function roomRowOf(story: Story, telling: Telling): RoomRow {
  const words = wordsOf(story.document)
  const clock = clockOf(words, telling.speakingRate)
  const [metric] = story.metrics
  const draft = story.status === 'draft' ? ['draft'] : []
  const about = metric
    ? [...(metric.what.trim() ? [metric.what.trim()] : []), clock, ...draft]
    : [`${words} words`, story.status]
  return {
    headline: headlineOf(story),
    principles: principlesOf(story, telling),
    cues: [...story.cueWords],
    figure: metric ? formatMetric(metric) : clock,
    about: about.join(' · '),
  }
}

/** Primary principles first, as they are told first. */
function principlesOf(story: Story, { nameOf }: Telling): string[] {
  return story.emphases
    .toSorted((one, other) => Number(other.strength === 'primary') - Number(one.strength === 'primary'))
    .flatMap(emphasis => nameOf(emphasis.principleId) ?? [])
}

function nodesOf(document: RichText, part: Part): DocumentNode[] {
  return (document.root.children ?? []).filter(node => node.part === part).flatMap(node => node.children ?? [])
}

function textOf(document: RichText, part: Part): string {
  return blocksOf(document)
    .filter(block => block.part === part)
    .map(block => block.text)
    .join('\n')
}

export function wordsOf(document: RichText): number {
  return parts.reduce((sum, part) => sum + countWords(textOf(document, part)), 0)
}

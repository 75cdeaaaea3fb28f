import { buildSampleJournal } from '../content/sample-journal.ts'
import { blocksOf } from '../document.ts'
import { type Part, parts } from '../part.ts'
import type { Emphasis, StoryKind } from '../stories.ts'
import type { CoachedStory } from './rule.ts'

/** A story as plain text; paragraphs are separated by a line break. For tests. */
export type ToldStory = { headline: string; kind: StoryKind | null; emphases: Emphasis[]; parts: Record<Part, string> }

export const context = { today: '2026-11-22', speakingRate: 140 }

export function coachedStory({ parts: told, ...story }: ToldStory): CoachedStory {
  const blocks = parts.flatMap(part =>
    told[part].split('\n').map((text, index) => ({
      id: `${part}-${index}`,
      kind: 'paragraph' as const,
      text,
      part,
      sources: text === '' ? [] : [{ start: 0, end: text.length, ids: ['source'] }],
    })),
  )
  return { ...story, blocks }
}

/** Stories that an interviewer would let pass: those of the sample journal that are ready, and some of other work. */
export function goodStories(): ToldStory[] {
  const ready = buildSampleJournal().stories.filter(({ status }) => status === 'ready')
  return [
    ...ready.map(({ headline, kind, emphases, document }) => ({
      headline,
      kind,
      emphases,
      parts: partsOf(blocksOf(document)),
    })),
    ...others(),
  ]
}

function partsOf(blocks: CoachedStory['blocks']): Record<Part, string> {
  const text = (part: Part): string => blocks.flatMap(block => (block.part === part ? [block.text] : [])).join('\n')
  return {
    situation: text('situation'),
    task: text('task'),
    action: text('action'),
    result: text('result'),
    learning: text('learning'),
  }
}

const primary = (...principleIds: string[]): Emphasis[] =>
  principleIds.map(principleId => ({ principleId, strength: 'primary', angle: '' }))

export const importStory: ToldStory = {
  headline: 'Our nightly import stopped failing after I removed a step everyone trusted',
  kind: null,
  emphases: primary('insist-on-the-highest-standards'),
  parts: {
    situation:
      'The nightly import of orders failed on 9 nights out of 30, and each failure cost two people a morning of repairs. The vendor had offered a new version for 40,000 euros.',
    task: 'I owned the import, and my manager wanted it to run for a whole month without a repair.',
    action:
      'First I read the logs of all nine failures and sorted them by hour. They all died at the same step, a check that removed duplicates. Ravi, who had written it, was sceptical that it could be the cause. I pulled the data of two bad nights, and I found that the check itself ran out of memory when a supplier sent the same file twice. I considered a bigger machine, but decided to move the check into the database instead, since the index there made it free.\nThen I built it behind a switch and ran the old way and the new one side by side for ten nights. Both gave the same 61,000 orders. After that I switched the old one off, and I kept it in reach for a month.',
    result: 'The import failed on 0 nights out of 30 in May and in June. The repairs, 18 mornings a month, are gone.',
    learning:
      'I wrote a test that sends every file twice, and it runs before each release. Two other teams have taken it over for their own imports.',
  },
}

const others = (): ToldStory[] => [
  {
    headline: 'Missed blood draws on our ward fell from 31 to 4 a week',
    kind: 'customer-delivered',
    emphases: primary('customer-obsession', 'dive-deep'),
    parts: {
      situation:
        'On our ward of 28 beds, 31 blood draws a week were missed, and each patient had to be pricked again in the evening. The laboratory blamed the nurses, and a second trolley was not in the budget.',
      task: 'I was the nurse responsible for the morning round, and I was asked to get the missed draws below ten by June.',
      action:
        'First I walked along on six rounds and wrote down where each draw was lost. Everyone had told me that it was the rush at seven. In truth 22 of the 31 were patients who had been moved to another bed overnight, so the list and the beds did not agree. I asked Helen in the laboratory to print the list at half past six instead of midnight, because most moves happen before five. She refused at first, as her printer was shared. I showed her my notes, and I offered to collect the page myself.\nThen I tried it on one corridor for two weeks and compared every draw with the list. It held, and so I took it to the other two corridors. Finally I showed the four night nurses how to mark a moved patient in one line.',
      result:
        'Missed draws fell from 31 to 4 a week. I told the patients’ council what had changed, and they thanked us for the quiet evenings.',
      learning:
        'The half past six list is now the standard on all three wards. The night nurses check it against the beds, and Helen’s team counts the misses every Monday.',
    },
  },
  importStory,
  {
    headline: 'Volunteers who stayed past three months rose from 40% to 72%',
    kind: null,
    emphases: primary('hire-and-develop-the-best'),
    parts: {
      situation:
        'At the food bank only 40% of new volunteers stayed for more than three months. We had 25 of them, the winter was coming, and there was no money for a coordinator.',
      task: 'I led the Saturday shift, and I wanted seven in ten to stay through the winter.',
      action:
        'I began by calling eleven people who had left, rather than guess. I had expected complaints about the cold. Eight of them said that nobody had told them what to do after the first hour. So I wrote a card for each of the five stations, and asked Omar and two other old hands to test it on a busy morning. Omar objected that cards were for offices, so I let him strike out whatever he would not say himself.\nNext I paired every newcomer with one person for three Saturdays, because a name is easier to ask than a crowd. Each month I counted who had come back and rang those who had not.',
      result:
        'By March 72% had stayed for more than three months, up from 40%. We opened on every Saturday of that winter.',
      learning:
        'The five cards hang at the stations and the pairs are drawn up by the Friday team, who have trained two other food banks with them.',
    },
  },
]

export type Change = Partial<Record<Part, string>> & {
  headline?: string
  kind?: CoachedStory['kind']
  principles?: string[]
}

/** A story an interviewer would let pass, with something changed. */
export function changed({
  headline = importStory.headline,
  kind = null,
  principles = [],
  ...parts
}: Change): CoachedStory {
  const emphases = principles.map(principleId => ({ principleId, strength: 'primary' as const, angle: '' }))
  return coachedStory({ headline, kind, emphases, parts: { ...importStory.parts, ...parts } })
}

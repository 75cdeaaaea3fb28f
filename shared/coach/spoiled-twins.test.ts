import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Part } from '../part.ts'
import { quantitiesOf } from '../text/quantities.ts'
import { readStory } from './coach.ts'
import { coachedStory, context, goodStories, type ToldStory } from './good-stories.ts'

const stories = goodStories()
const anyStory = fc.constantFrom(...stories)

const rulesFound = (story: ToldStory): Set<string> =>
  new Set(readStory(coachedStory(story), context).findings.map(({ ruleId }) => ruleId))

const withPart = (story: ToldStory, part: Part, change: (text: string) => string): ToldStory => ({
  ...story,
  parts: { ...story.parts, [part]: change(story.parts[part]) },
})

const withoutNumbers = (text: string): string =>
  quantitiesOf(text).reduceRight(
    (rest, { start, end, noun }) => `${rest.slice(0, start)}the ${noun ?? 'usual'}${rest.slice(end)}`,
    text,
  )

/** What follows from lengths alone, whatever was changed. */
const lengths = ['spoken-length', 'action-largest', 'situation-short']

type Spoil = { name: string; spoil: (story: ToldStory) => ToldStory; finds: string; alsoFinds?: string[] }

const spoils: Spoil[] = [
  {
    name: 'the numbers of the Situation removed',
    spoil: story => withPart(story, 'situation', withoutNumbers),
    finds: 'opening-number',
    alsoFinds: ['people-counted', 'closes-the-loop'],
  },
  {
    name: 'the numbers of the Result removed',
    spoil: story =>
      withPart(story, 'result', text => withoutNumbers(text).replace(/zero|no(?:ne|body)?|never|not/gi, 'few')),
    finds: 'closing-number',
    alsoFinds: ['vague-amount', 'validated'],
  },
  {
    name: 'the Result blurred',
    spoil: story =>
      withPart(story, 'result', () => 'Things improved significantly and a lot of people were much happier.'),
    finds: 'vague-amount',
    alsoFinds: ['closing-number', 'told-back', 'validated'],
  },
  {
    name: '“I” turned into “we”',
    spoil: story => withPart(story, 'action', text => text.replace(/\bI\b/g, 'we').replace(/(^|[.!?]\s+)we/g, '$1We')),
    finds: 'first-person',
    alsoFinds: ['ordered-steps'],
  },
  {
    name: 'Situation and Action swapped',
    spoil: story => ({
      ...story,
      parts: { ...story.parts, situation: story.parts.action, action: story.parts.situation },
    }),
    finds: 'situation-short',
    alsoFinds: [
      ...[
        'throughline',
        'first-person',
        'ordered-steps',
        'reason-given',
        'people-counted',
        'obstacle',
        'root-cause',
        'validated',
        'opening-number',
      ],
      ...[
        'closes-the-loop',
        'active-voice',
        'vague-amount',
        'mistake-brief',
        'consulted',
        'disagreed-then-committed',
        'beyond-scope',
        'told-back',
      ],
    ],
  },
  {
    name: 'the Task padded',
    spoil: story =>
      withPart(story, 'task', text => `${text} It was not easy to say where it began. The rest of the year was full.`),
    finds: 'task-brief',
  },
  { name: 'the Learning cut', spoil: story => withPart(story, 'learning', () => ''), finds: 'parts-present' },
  {
    name: 'the Learning turned into a lesson',
    spoil: story => withPart(story, 'learning', () => 'I learned that patience matters, and I am more careful now.'),
    finds: 'artifact',
  },
  {
    name: 'hollow verbs added to the Action',
    spoil: story => withPart(story, 'action', text => `${text} I was involved in the planning.`),
    finds: 'active-voice',
  },
  {
    name: 'steps put into the passive',
    spoil: story => withPart(story, 'action', text => `${text} The new form was introduced.`),
    finds: 'active-voice',
  },
  {
    name: 'the headline made a subject',
    spoil: story => ({ ...story, headline: 'How I worked on a project' }),
    finds: 'headline',
  },
]

describe('A good story', () => {
  it.each(stories.map(story => [story.headline, story] as const))('hears nothing: %s', (_, story) => {
    expect([...rulesFound(story)]).toEqual([])
  })
})

describe('Its spoiled twin hears what was spoiled, and nothing else', () => {
  it.each(spoils)('$name', ({ spoil, finds, alsoFinds = [] }) => {
    const allowed = new Set([finds, ...alsoFinds, ...lengths])
    for (const story of stories) {
      const found = rulesFound(spoil(story))
      expect(found, story.headline).toContain(finds)
      expect(
        [...found].filter(id => !allowed.has(id)),
        story.headline,
      ).toEqual([])
    }
  })

  it('in any company: of two spoilings neither hides the other', () => {
    fc.assert(
      fc.property(anyStory, fc.constantFrom(...spoils), fc.constantFrom(...spoils), (story, first, second) => {
        fc.pre(first !== second && !first.name.includes('swapped') && !second.name.includes('swapped'))
        fc.pre(partOf(first) !== partOf(second))
        const found = rulesFound(second.spoil(first.spoil(story)))
        expect(found).toContain(first.finds)
        expect(found).toContain(second.finds)
      }),
      { numRuns: 150 },
    )
  })
})

const partOf = ({ name }: Spoil): string => /Situation|Result|Task|Learning|headline/.exec(name)?.[0] ?? 'Action'

/** Other words for the same. */
const rewordings: ((text: string) => string)[] = [
  text => text.replace(/’/g, "'"),
  text =>
    text
      .replace(/\bdid not\b/g, 'didn’t')
      .replace(/\bcould not\b/g, 'couldn’t')
      .replace(/\bwas not\b/g, 'wasn’t'),
  text => text.replace(/(\d)%/g, '$1 per cent').replace(/(\d) per cent\b/g, '$1%'),
  text =>
    text
      .replace(/\bforty\b/gi, '40')
      .replace(/\bthree\b/g, '3')
      .replace(/\beleven\b/g, '11'),
  text => text.replace(/\bThen I\b/g, 'After that I'),
  text => text.replace(/\bFinally\b/g, 'Last'),
  text => text.replace(/\. (?=[A-Z])/, '.\n'),
  text => text.replace(/\b(?:Helen|Priya|Ana)\b/g, 'Nina').replace(/\b(?:Ravi|Omar|Tom)\b/g, 'Peter'),
  text => text.replace(/\bbecause\b/g, 'since'),
  text => text.replace(/\bbecause\b/g, 'as'),
  text => text.replace(/\binstead of\b/g, 'rather than'),
  text => text.replace(/\brather than\b/g, 'instead of'),
  text => text.replace(/\bFirst I\b/g, 'To begin with, I').replace(/\bNext I\b/g, 'From there I'),
  text => text.replace(/\bAfter that\b/g, 'Afterwards'),
  text => text.replace(/\bfound that\b/g, 'saw that'),
  text => text.replace(/\brefused\b/g, 'declined').replace(/\bobjected\b/g, 'protested'),
  text => text.replace(/\bfell from\b/g, 'dropped from').replace(/\brose from\b/g, 'grew from'),
  text => text.replace(/\bchecklists?\b/g, 'check list').replace(/\brunbook\b/g, 'playbook'),
  text => text.replace(/\bI had\b/g, 'I’d').replace(/\bI would\b/g, 'I’d'),
  text => text.replace(/\bso I\b/g, 'and so I'),
  text => text.replace(/\bso that\b/g, 'so'),
  text => text.replace(/\btested\b/g, 'tried out').replace(/\bcompared\b/g, 'checked'),
  text =>
    text
      .replace(/\bten\b/g, '10')
      .replace(/\bnine\b/g, '9')
      .replace(/\bsix\b/g, '6'),
  text => `${text} `,
  text => text.replace(/ and /g, '  and '),
]

it('The same said in other words is heard the same', () => {
  const untouched: Spoil = { name: 'nothing', spoil: story => story, finds: '' }
  fc.assert(
    fc.property(
      anyStory,
      fc.constantFrom(untouched, ...spoils),
      fc.uniqueArray(fc.constantFrom(...rewordings), { maxLength: 4 }),
      (story, { spoil }, chosen) => {
        const before = spoil(story)
        const reworded = (Object.keys(before.parts) as Part[]).reduce(
          (told, part) => withPart(told, part, text => chosen.reduce((words, reword) => reword(words), text)),
          before,
        )
        expect([...rulesFound(reworded)].sort()).toEqual([...rulesFound(before)].sort())
      },
    ),
    { numRuns: 400 },
  )
})

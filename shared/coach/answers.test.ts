import { expect, test } from 'vitest'
import type { Part } from '../part.ts'
import type { StoryKind } from '../stories.ts'
import { readStory } from './coach.ts'
import { coachedStory, context, type ToldStory } from './good-stories.ts'

/** A story that tells next to nothing of what the rules ask for. */
const bare: ToldStory = {
  headline: 'The app for the course',
  kind: null,
  emphases: [],
  parts: {
    situation: 'Our course at the university asked for an app. The canteen menu was hard to read on a phone.',
    task: 'My part was the screen with the menu.',
    action:
      'First I drew the screen. Then I decided to build the menu with a ready library. I wrote the screen and the dishes. After that I put the pieces in one place and wrote the text for the start page. Finally I put the app on the phone of the department.',
    result: 'The app was finished on time and the department uses it.',
    learning: 'I like to begin with a drawing.',
  },
}

type Change = Partial<Record<Part, string>> & { kind?: StoryKind; principles?: string[] }

function storyOf({ kind, principles = [], ...parts }: Change): ToldStory {
  const emphases = principles.map(principleId => ({ principleId, strength: 'primary' as const, angle: '' }))
  return { ...bare, kind: kind ?? null, emphases, parts: { ...bare.parts, ...parts } }
}

function findingOf(ruleId: string, story: ToldStory) {
  return readStory(coachedStory(story), context).findings.find(each => each.ruleId === ruleId)
}

const disagreed = { principles: ['have-backbone-disagree-and-commit'] }
const opened = { situation: 'The canteen menu loaded in 40 seconds on a phone, so nobody read it.' }

/** Each with the finding’s question in mind, as somebody would say it who has not read the rules. */
const answers: [ruleId: string, Change, answer: string][] = [
  [
    'consulted',
    { principles: ['are-right-a-lot'] },
    'Before we decided I asked the professor what counts for the grade, and he said a working app.',
  ],
  [
    'consulted',
    { principles: ['are-right-a-lot'] },
    'I had asked two older students beforehand, and they told me that the library was safe.',
  ],
  [
    'consulted',
    { principles: ['are-right-a-lot'] },
    'I asked the professor before I acted, and he said that a working app counts.',
  ],
  ['validated', {}, 'Ten students used it for a week and said that they found every dish.'],
  ['validated', {}, 'The cook confirmed that the menu was right.'],
  ['told-back', { kind: 'customer-delivered' }, 'I told the cook that it was ready, and he answered that he liked it.'],
  ['told-back', { kind: 'customer-delivered' }, 'Our tutor let the cook know, and he was glad.'],
  ['reason-given', {}, 'I took the library because I had only two weeks, and decided against writing my own.'],
  ['reason-given', {}, 'The library was my decision, since we had little time; I did not want to write my own list.'],
  ['people-counted', {}, 'There were five of us: two wrote the server, two the tests, and I wrote the screen.'],
  ['people-counted', {}, 'We were 5 people, and I did the screen.'],
  [
    'obstacle',
    { principles: ['deliver-results'] },
    'The library nearly stopped me because it did not run on old phones, and I got past it with an older version.',
  ],
  [
    'root-cause',
    { principles: ['dive-deep'] },
    'The first cause was the slow server, but the real one was that every picture was loaded at full size.',
  ],
  ['deliberate-learning', { kind: 'learning' }, 'I read the documentation for a week, then tried three examples.'],
  ['learning-compounds', { kind: 'learning' }, 'In the next semester I used it again for another app, on my own.'],
  [
    'beyond-scope',
    { principles: ['ownership'] },
    'Nobody had asked me to, but I also wrote the server, because it was missing.',
  ],
  [
    'disagreed-then-committed',
    disagreed,
    'Jonas wanted to write our own list, and I told him first that I did not agree.',
  ],
  [
    'disagreed-then-committed',
    { ...disagreed, action: `${bare.parts.action} I disagreed with Jonas about the menu.` },
    'I showed him the figures of two older projects.',
  ],
  [
    'disagreed-then-committed',
    {
      ...disagreed,
      action: `${bare.parts.action} I disagreed with Jonas about the list, and showed him the figures of two older projects.`,
    },
    'The tutor decided for Jonas, and I built it his way.',
  ],
  ['artifact', {}, 'The checklist is still there, and the next course uses it now.'],
  ['closing-number', {}, 'It loads in 3 seconds now.'],
  [
    'closes-the-loop',
    { ...opened, result: 'The app was finished on time, and 30 cooks got it.' },
    'It loads in 3 seconds now.',
  ],
  ['opening-number', {}, 'It took 40 seconds to load.'],
  [
    'ordered-steps',
    {
      action:
        'I was the one who knew the screen and the menu, and it needed a good deal of patience and a lot of care over those weeks, as the dishes have long names.',
    },
    'First I drew it, then I built the list, and last I put it on the phone.',
  ],
]

test.each(answers)('What is asked for can be answered where it is asked: %s, %j, %s', (ruleId, change, answer) => {
  const story = storyOf(change)
  const asked = findingOf(ruleId, story)
  if (!asked) throw new Error(`${ruleId} is not asked`)
  const { part, question, title } = asked
  const answered = { ...story, parts: { ...story.parts, [part]: `${story.parts[part]} ${answer}` } }
  const left = findingOf(ruleId, answered)
  expect(left?.question === question ? title : 'answered').toBe('answered')
})

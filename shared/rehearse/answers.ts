import type { Question } from '../questions.ts'
import type { Rehearsal } from '../rehearsals.ts'
import type { StoryKind, StoryRow } from '../stories.ts'
import { stemsOf } from '../text/stems.ts'

/** A story that answers a question, with what speaks for it in the person's words. */
export type Answer = { story: StoryRow; fit: number; reasons: string[] }

type Rehearsed = Pick<Rehearsal, 'storyId' | 'question' | 'rating'>

/** What a question asks for beyond its principle, and the kinds of story that have it. */
const asksFor: readonly { words: RegExp; kinds: readonly StoryKind[]; told: string }[] = [
  {
    words: /\b(mistake|fail|failed|failure|wrong|regret|badly|missed)\b/i,
    kinds: ['mistake'],
    told: 'a mistake',
  },
  {
    words: /\b(conflict|disagree\w*|argument|pushed back|objected|against your|opposed)\b/i,
    kinds: ['conflict', 'customer-pushed-back'],
    told: 'a conflict',
  },
  {
    words: /\b(customers?|clients?)\b/i,
    kinds: ['customer-delivered', 'customer-difficult', 'customer-pushed-back'],
    told: 'about a customer',
  },
  { words: /\b(learn\w*|curious|taught yourself|new skill)\b/i, kinds: ['learning'], told: 'about learning' },
]

/** Weights of one another: the principle counts most, words that are shared least. Set by hand. */
const weights = { primary: 4, secondary: 2, kind: 2, ready: 1, toldWell: 1.5, toldBadly: -1, sharedWord: 0.5 }
const mostSharedWords = 3

/**
 * The stories that answer a question, best first. A story counts only where its principle, its kind or the words of its
 * headline and cues fit; being ready, and having been told well for this question, then move it up.
 */
export function answersTo(
  question: Question,
  stories: readonly StoryRow[],
  rehearsals: readonly Rehearsed[],
): Answer[] {
  return stories
    .flatMap(story => {
      const grounds = groundsFor(question, story)
      if (grounds.length === 0) return []
      const all = [...grounds, ...standingOf(question, story, rehearsals)]
      return [
        { story, fit: all.reduce((sum, { weight }) => sum + weight, 0), reasons: all.map(({ reason }) => reason) },
      ]
    })
    .toSorted((a, b) => b.fit - a.fit)
}

type Ground = { weight: number; reason: string }

function groundsFor({ text, principleIds }: Question, story: StoryRow): Ground[] {
  const grounds: Ground[] = []
  const strengths = story.emphases.flatMap(({ principleId, strength }) =>
    principleIds.includes(principleId) ? [strength] : [],
  )
  const strength = strengths.includes('primary') ? 'primary' : strengths[0]
  if (strength) grounds.push({ weight: weights[strength], reason: strength })
  const asked = asksFor.find(
    ({ words, kinds }) => words.test(text) && story.kind !== null && kinds.includes(story.kind),
  )
  if (asked) grounds.push({ weight: weights.kind, reason: asked.told })
  const known = stemsOf([story.headline, ...story.cueWords].join(' '))
  const shared = [...stemsOf(text)].filter(stem => known.has(stem)).length
  if (shared > 0)
    grounds.push({
      weight: weights.sharedWord * Math.min(shared, mostSharedWords),
      reason: shared === 1 ? 'shares a word' : `shares ${shared} words`,
    })
  // One word in common says little by itself.
  return grounds.length === 1 && shared === 1 ? [] : grounds
}

function standingOf({ text }: Question, story: StoryRow, rehearsals: readonly Rehearsed[]): Ground[] {
  const grounds: Ground[] = []
  if (story.status === 'ready') grounds.push({ weight: weights.ready, reason: 'ready' })
  const last = rehearsals.find(run => run.storyId === story.id && run.question === text && run.rating !== null)
  if (last?.rating === 'good' || last?.rating === 'easy')
    grounds.push({ weight: weights.toldWell, reason: 'told well for it' })
  if (last?.rating === 'again') grounds.push({ weight: weights.toldBadly, reason: 'lost the thread last time' })
  return grounds
}

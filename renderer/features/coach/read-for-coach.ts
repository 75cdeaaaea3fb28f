import { coachedStoryOf, readStory } from '../../../shared/coach/coach.ts'
import { wordsOf } from '../../../shared/coach/part-text.ts'
import type { CoachedStory, Finding } from '../../../shared/coach/rule.ts'
import { evidenceOf, unsupportedClaims } from '../../../shared/evidence.ts'
import { isReadable } from '../../../shared/text/language.ts'
import { sentencesOf } from '../../../shared/text/sentences.ts'
import type { CoachAnswer, CoachedText, PlacedFinding } from './coach-request.ts'

/** Everything the margin says of a story. A story of 300 words takes about 3 ms, one of 5,000 about 30: it is read whole each time. */
export function readForCoach({ context, sources, metrics, ...text }: CoachedText): CoachAnswer {
  const story = coachedStoryOf({ ...text, metrics })
  const { findings, standing } = readStory(story, context)
  return {
    findings: findings.map(finding => ({ ...finding, ...sentenceAround(story, finding) })),
    standing,
    readable: isReadable(story.blocks.map(block => block.text).join('\n')),
    words: wordsOf(story),
    evidence: evidenceOf(story.blocks, sources),
    claims: unsupportedClaims(story.blocks, sources, metrics),
  }
}

/** In characters, as much as a put-away finding remembers. */
const longestKept = 4000

function sentenceAround(story: CoachedStory, { range }: Finding): Pick<PlacedFinding, 'sentence' | 'sentenceStart'> {
  if (!range) return { sentence: '', sentenceStart: 0 }
  const text = story.blocks.find(block => block.id === range.blockId)?.text ?? ''
  const around = sentencesOf(text).find(({ end }) => range.start < end) ?? { text: range.quote, start: range.start }
  return { sentence: around.text.slice(0, longestKept), sentenceStart: around.start }
}

import type { Part } from '../../part.ts'
import { quantitiesOf } from '../../text/quantities.ts'
import { isTold, rangeIn, type StorySentence, sentencesIn } from '../part-text.ts'
import type { CoachedStory, Finding, Rule } from '../rule.ts'

/** What an interviewer doubts: how bad it was, and how good it became. */
const claimed: readonly Part[] = ['situation', 'result']

export const sourced: Rule = {
  id: 'sourced',
  stands: 'Its numbers have a source',
  severity: 'hint',
  source: 'The sourced rule of the product: a story is only as good as its evidence.',
  anyLanguage: true,
  applies: story => isTold(story) && claimsOf(story).length > 0,
  check: story => {
    const open = claimsOf(story).filter(claim => !isSourced(claim) && !isMetric(story, claim))
    const [first] = open
    if (!first) return []
    return hasSources(story)
      ? open.map(findingAt)
      : [{ ...findingAt(first), range: null, title: 'None of its numbers has a source yet' }]
  },
}

const claimsOf = (story: CoachedStory): StorySentence[] =>
  sentencesIn(story, claimed).filter(({ text }) => quantitiesOf(text).length > 0)

const hasSources = (story: CoachedStory): boolean => story.blocks.some(({ sources }) => sources.length > 0)

function isSourced({ block, start, end }: StorySentence): boolean {
  return block.sources.some(source => source.start < end && start < source.end)
}

/** A figure the person has confirmed, and said how well they know it. */
function isMetric({ metrics = [] }: CoachedStory, { text }: StorySentence): boolean {
  const known = metrics.flatMap(({ opening, closing }) => [opening, closing])
  return known.some(value => value.confidence !== 'unknown' && value.text !== '' && text.includes(value.text))
}

function findingAt({ block, start, text, part }: StorySentence & { part?: Part }): Finding {
  const quantity = quantitiesOf(text)[0]
  const from = start + (quantity?.start ?? 0)
  return {
    ruleId: 'sourced',
    severity: 'hint',
    part: part ?? block.part ?? 'result',
    range: rangeIn(block, from, start + (quantity?.end ?? text.length)),
    title: `“${quantity?.text ?? text}” — where is it from?`,
    reason: 'A number you can trace to the day you wrote it down holds when it is questioned.',
    question: 'Who measured it, and with what?',
    promptId: 'how-measured',
  }
}

import { countWords } from '../../document.ts'
import { anyOf } from '../../text/any-of.ts'
import { quantitiesOf } from '../../text/quantities.ts'
import { isTold } from '../part-text.ts'
import type { CoachedStory, Finding, Rule } from '../rule.ts'

/** Source: the headline rule of the product. */
const mostWords = 20

/** Openings that announce a subject instead of an outcome. */
const announces =
  /^(?:how|why|my|about|the time|a time|working|helping|supporting|managing|leading|building|improving|project|story|on|dealing|being|when|what|experience|example|trying)\b/iu
const admission = anyOf(
  'spoil\\w*|slips?|slipped|wrongly|mixed up|swapped|skipped|ignored|spilled|typo|outage|errors?|failures?|rounding|too (?:low|high|much|little|early)|wrong|lost|broke|missed|forgot|deleted|failed|mistake|error|because of me|my fault|overlooked|sent out|misread|crashed|late',
)
/** What was different at the end; "I spoke up" and "we introduced" say only what was tried. */
const outcome = anyOf(
  'fell|falls|rose|rises|tripled|dropped|grew|sank|went (?:from|up|down|live|back|to)|came (?:back|down|home|true)|cut|saved?|won|wins|kept|keeps?|stopped|stays?|stayed|closed|restored|reduced|halved|doubled|tripled|became|ended|returned|recovered|prevented|avoided|finished|reached|regained|renewed|solved|removed|settled|raised|gained|freed|rescued|convinced|persuaded|traced|secured|survived|retained|cured|mended|fixed|healed|replaced|eliminated|shortened|lowered|lifted|beat|earned|recouped|repaid|paid back|got [^,]{0,30}(?:back|moving|working|running|approved|through|home|right|corrected)|reopened|sold|filled|cleared|caught|spared|ran (?:again|on time|through)|runs|works|holds|arrives?|arrived|makes? do|needs?|takes? [^,]{0,30}(?:minutes?|hours?|days?|weeks?|seconds?)|up from|down from|in place of|back (?:in|on|at|to)|under budget|without (?:a|one|any|closing)|for the first time|(?:has|have|had) (?:not )?\\p{L}+(?:ed|en|n) (?:[^,]{0,20} )?since|used by|more|less|twice as|no (?:longer|more|\\p{L}+ (?:left|lost|waits?|missed))',
  'brought [^,]{0,40}(?:under|down|back|to|up)|made [^,]{0,40}(?:possible|impossible|safe|simple|easy|easier|hard|harder)|turned [^,]{0,40}(?:into|around|round)|(?:met|made|kept) the (?:date|deadline)|now|no longer|never|zero|without|instead of|faster|fewer|shorter|earlier|on time|half|under control|(?:is|are) (?:\\p{L}+ )?(?:better|used)|got an? (?:good|great|top|better)|every(?:body|one) uses',
)

/** What was said, sent or begun is no outcome, whatever number stands beside it. */
const tells =
  /^(?![^,;]*(?:,| and| so| until) [^,]*\d)(?:i |we )?(?:told|asked|spoke|tried|e-?mailed|met|attended|worked|learn(?:ed|t)|started|began|joined|booked|ordered|sent|argued|disagreed|said|suggested|proposed|discussed|presented|was|were)\b/iu

/** After the mistake comes what was made of it. */
const turn =
  /(?:,(?!\d)|[;:–—])(?! (?:and )?(?:what|how)\b)|\b(?:then|but|until|so that|since|after|before|and)\b(?! (?:what|how)\b|$)/iu

export const headline: Rule = {
  id: 'headline',
  stands: 'The headline gives the outcome',
  severity: 'hint',
  source: 'The headline rule of the product: one line of at most 20 words, the outcome first.',
  applies: isTold,
  check: story => {
    const title = titleFor(story)
    if (title === null) return []
    return [finding(title)]
  },
}

function titleFor(story: CoachedStory): string | null {
  const text = story.headline.trim()
  if (text === '') return 'The story has no headline yet'
  const words = countWords(text)
  if (words > mostWords) return `The headline has ${words} words`
  if (text.includes('\n')) return 'The headline takes more than one line'
  return givesOutcome(text, story.kind) ? null : 'The headline names the subject, not the outcome'
}

function givesOutcome(text: string, kind: CoachedStory['kind']): boolean {
  if (announces.test(text)) return false
  if (kind === 'mistake') return turn.test(text) || (!admission.test(text) && outcome.test(text))
  if (outcome.test(text)) return true
  return quantitiesOf(text).length > 0 && !tells.test(text)
}

function finding(title: string): Finding {
  return {
    ruleId: 'headline',
    severity: 'hint',
    part: 'result',
    range: null,
    title,
    reason: 'A headline that gives the outcome first is a story you will find again under pressure.',
    question: 'In one line: what was different at the end, and by how much?',
  }
}

import { anyOf } from '../../text/any-of.ts'
import { openingWords } from '../../text/opening-words.ts'
import { subjectsOf } from '../../text/subjects.ts'
import { doingVerbs } from '../../text/verbs.ts'
import { rangeIn, type StorySentence, sentencesOfPart } from '../part-text.ts'
import type { Finding, Rule } from '../rule.ts'

/** Verbs that say somebody was there, and not what they did. "I helped Ana write it" and "I worked on Sundays" are not among them. */
const hollow =
  /(?<=(?:^|\b(?:i|we|and|also|then|actively|closely|mainly|mostly) ))(?:(?:was |were |got |been )(?:heavily |closely |actively |also )?(?:involved|engaged) (?:in|with)|(?:was|were) (?:a )?part of|helped (?:out|with|in|to|the|our|on)|assisted|participated|took part|contributed|supported (?:the|our|with|in|on)|worked (?:closely )?(?:on(?! (?:(?:a |the )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|paper|site|my own))|towards?)|dealt with|was responsible for|looked into (?:it|this|that|the (?:issue|problem|matter|topic|options?|dependenc\w+)|possib\w+|how|what|ways)|tried to (?:help|support|improve))\b/giu

/** Passives that are at home in a clause of circumstance are no hidden steps. */
const subordinate = anyOf(
  'because',
  'for',
  'since',
  'as',
  'that',
  'which',
  'who',
  'when',
  'while',
  'where',
  'until',
  'if',
  'whether',
  'once',
  'although',
  'though',
  'so that',
  'what',
  'how',
  'before',
  'after',
  'than',
  'whose',
)
const agent =
  /^[^.;]{0,40}\bby (?!me\b|us\b|\p{L}+ of us|all of us|hand|then|now|mistake|accident|default|\d|the end|noon|monday|tuesday|wednesday|thursday|friday)/iu
/** "The hall was built in 1911" tells of its age. */
const inYear = /^ (?:\p{L}+ ){0,3}(?:in|since|before) (?:the )?(?:1[89]|20)\d\d/iu
const unscored =
  /\b(?:used|given|needed|kept|held|left|opened|closed|followed|turned|pulled|worked|started|stopped|agreed|split|marked)$/i

export const activeVoice: Rule = {
  id: 'active-voice',
  stands: 'Every step has its doer',
  severity: 'hint',
  source: 'Passive and hollow verbs hide who did what, which is what an interviewer scores.',
  applies: story => sentencesOfPart(story, 'action').length > 0,
  check: story =>
    sentencesOfPart(story, 'action')
      .flatMap(sentence => [...hollowIn(sentence), ...passivesIn(sentence)])
      .sort((a, b) => a.at - b.at)
      .map(({ finding }) => finding),
}

type Placed = { at: number; finding: Finding }

function hollowIn(sentence: StorySentence): Placed[] {
  return [...sentence.text.matchAll(hollow)].map(match => {
    const phrase = openingWords(sentence.text.slice(match.index))
    return placed(
      sentence,
      match.index,
      match[0].length,
      `“${phrase}” — doing what?`,
      'This says that you were there, and not what you did.',
      'What exactly did you do there, in one verb?',
    )
  })
}

function passivesIn(sentence: StorySentence): Placed[] {
  const { text } = sentence
  return subjectsOf(text).flatMap(({ kind, start, end }) => {
    const verb = text.slice(start, end)
    if (kind !== 'passive' || !/^(?:was|were|got)\b/i.test(verb) || !isStep(text, start, end)) return []
    return [
      placed(
        sentence,
        start,
        end - start,
        `“${openingWords(text.slice(clauseStart(text, start)))}” — by whom?`,
        'Nobody does it in this sentence, so it cannot count as yours.',
        'Who did this: you, or somebody with a name?',
      ),
    ]
  })
}

/** A main clause with a verb of doing and nobody to do it. */
function isStep(text: string, start: number, end: number): boolean {
  const participle = /\p{L}+$/u.exec(text.slice(start, end))?.[0].toLowerCase() ?? ''
  if (
    !doingVerbs.test(participle) &&
    !/^(?:done|made|put|set|addressed|conducted|performed|carried|achieved|provided|improved|resolved|solved|completed|delivered|executed|implemented|organised|organized|held|written|rebuilt|rewritten|upgraded|cleared|repaired)$/.test(
      participle,
    )
  )
    return false
  if (unscored.test(participle) || agent.test(text.slice(end))) return false
  if (inYear.test(text.slice(end))) return false
  return !subordinate.test(text.slice(clauseStart(text, start), start))
}

function clauseStart(text: string, before: number): number {
  const clause = /[^.;:,!?\n]*$/u.exec(text.slice(0, before))?.[0] ?? ''
  const start = before - clause.length
  const joined = /^\s*(?:and|but|so)?\s*/iu.exec(text.slice(start, before))?.[0].length ?? 0
  const and = clause.lastIndexOf(' and ')
  return and > 0 ? start + and + ' and '.length : start + joined
}

function placed(
  sentence: StorySentence,
  at: number,
  length: number,
  title: string,
  reason: string,
  question: string,
): Placed {
  const from = sentence.start + at
  const range = rangeIn(sentence.block, from, from + length)
  const finding: Finding = {
    ruleId: 'active-voice',
    severity: 'hint',
    part: 'action',
    range,
    title,
    reason,
    question,
    promptId: 'who-without-you',
  }
  return { at: from, finding }
}

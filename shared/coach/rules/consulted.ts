import { anyOf } from '../../text/any-of.ts'
import { openingWords } from '../../text/opening-words.ts'
import { anglesOf, isEmphasised } from '../emphasised.ts'
import { isTold, rangeIn, type StorySentence, sentencesIn } from '../part-text.ts'
import type { Rule } from '../rule.ts'

const facts = anyOf(
  'asked|consulted|interviewed|surveyed|polled|(?:spoke|talked|met|sat(?: down)?|walked) (?:\\p{L}+ )?(?:to|with|beside)|listened|took (?:it|the \\p{L}+|my \\p{L}+) to|invited|sought|second opinion|advice|input from|feedback|(?:their|other|more|some) opinions|showed (?:it|them|the \\p{L}+|my \\p{L}+) to|debated|circulated',
  'pulled|data|figures|numbers|logs?|records?|analy[sz]ed|analysis|measured|counted|compared|tested|sampled|modelled|modeled|simulated|calculated|plotted|collected|gathered|sorted|researched|studied|evidence|experiment\\w*|spreadsheet|went through|tried (?:it|both|each)|checked|looked (?:at|through|up)|read (?:the |all |\\d+ |every )(?!two offers)|called (?:two|three|four|five|six|seven|eight|nine|ten|\\d+)|rang (?:two|three|four|five|six|\\d+)|visited (?:two|three|four|five|six|\\d+)',
)
const instinct = anyOf(
  '(?:bad|good|strange|funny) feeling|gut|instinct\\w*|intuition|(?<!if )i (?:just |simply )?(?:knew|felt)(?! (?:that )?(?:from|because)| better)|feeling for|i can feel|had a hunch|i was (?:certain|sure|convinced)|was sure|knew which',
)

const decision = anyOf(
  '(?<!(?:was|is|be|were|had|they|he|she|whatever|who) )decided|chose|opted|settled on|went ahead|signed it|(?<!whatever |what |before |until )it was decided',
)

/** Said of the asking itself, so that it counts wherever it stands: "Before we decided I asked …", "I had asked two others beforehand". */
const saysBefore = anyOf(
  'beforehand|in advance',
  'before (?:i|we|they|he|she|anyone|anybody) (?:had |ever |even |finally )?(?:decided|acted|chose|opted|settled|picked|took|made|agreed|committed|began|started|did|built|bought|ordered|signed|touched|changed|wrote|went|said)',
  'before (?:deciding|acting|choosing|settling|picking|making|starting|beginning|building|buying|signing|the decision|that decision|my decision|our decision|the choice|any decision|(?:it|this|that|anything) was (?:decided|chosen|built|bought|signed|done))',
)

export const consulted: Rule = {
  id: 'consulted',
  stands: 'Facts or people were asked before deciding',
  severity: 'hint',
  perTelling: true,
  source: 'The consulted rule of the product: without them, luck and judgement look the same.',
  applies: story => isTold(story) && isEmphasised(story, 'consulted'),
  check: story => {
    const sentences = sentencesIn(story, ['task', 'action'])
    const felt = sentences.findIndex(({ text }) => instinct.test(text))
    const settled = sentences.findIndex(({ text }) => instinct.test(text) || decision.test(text))
    const until = settled < 0 ? sentences.length : settled + 1
    if (facts.test(anglesOf(story, 'consulted'))) return []
    if (sentences.some(({ text }, index) => facts.test(text) && (index < until || saysBefore.test(text)))) return []
    const place = sentences[felt]
    return [
      {
        ruleId: 'consulted',
        severity: 'hint',
        part: 'action',
        range: place ? feltAt(place) : null,
        title: place
          ? `“${openingWords(feltAt(place)?.quote ?? '', 8)}” — what told you so?`
          : 'Whom or what did you ask before deciding?',
        reason: 'Without facts or other voices, good judgement and good luck look the same.',
        question:
          'Whom did you ask, which figures did you look at, and what did they tell you? Say in the answer that it was before you decided.',
        promptId: 'who-asked',
      },
    ]
  },
}

/** Marks the clause, from the words of feeling on. */
function feltAt({ block, start, text }: StorySentence) {
  const match = instinct.exec(text)
  if (!match) return null
  const clause = /^[^.,;:!?\n]*/u.exec(text.slice(match.index))?.[0].trimEnd() ?? match[0]
  return rangeIn(block, start + match.index, start + match.index + clause.length)
}

import { anyOf } from '../../text/any-of.ts'
import { isEmphasised } from '../emphasised.ts'
import { expectation } from '../expectation.ts'
import { sentencesIn, wordsOf } from '../part-text.ts'

const fewestWords = 20

const reasons = anyOf(
  "because|so that|in order to|the reason (?:i|we|for (?:this|that|it|my|our|choosing|the choice)|was (?:simple|plain)|why (?:i|we))|my reason|for that reason|which is why|that is why|that[’']s why|to avoid|to prevent|the point was|otherwise|or else|lest|given that|given how|seeing (?:that|as|how)|considering (?:that|how)|on the grounds that|on account of|owing to|thanks to|arguing that|reasoning that|on the principle|(?<=^|[.;:] )to \\p{L}+ [^,.;]{1,50}, (?:i|we)|with an eye to|in view of|for the sake of|so as not to|so (?:no one|nobody|everyone|they|it|he|she|people) (?:could|would|can)|for fear|in case|that way|this way|did(?: not|n[’']t) want (?:to|an?|another|more)|wanted (?:to (?:know|be|see|avoid|make|keep|understand)|it to|them to)|to (?:be|make) (?:sure|safe|certain)|what mattered",
  '(?:since|as) (?:it|the|this|that|they|there|nobody|no one|most|all|our|my|his|her|their|each|every|i|we|he|she|walls|people|many|some|one|half|you)|since an?',
  '(?<=,) as (?:\\p{L}+ ){1,3}(?:is|are|was|were|would|will|can|gets?|goes?|had|has|have)',
  'said why|explained why|for two reasons|as with|so as to|as otherwise|the point (?:is|was)|for me the|which (?:i|we) could (?:undo|reverse)|worth more|on purpose|deliberately',
  "would(?: not|n[’']t)? (?:have|only|cost|mean|take|hide|tell us|show)|i (?:reasoned|argued|figured|judged|reckoned)|my reasoning",
)
const alternatives = anyOf(
  'instead of|rather than|turned down|(?:without|not) (?:buying|hiring|waiting|building)|the obvious|the easy way|favou?red|in favou?r of|as opposed to|dismissed|discarded|set aside|passed (?:on|over)|said no to|held off|not worth|and not (?:an?|the|after|before|with|in|on|by|from|to|for|through|shelf|one by one|all at once|online|the other way)(?= [^.;]{0,60})|would have (?:eaten|needed|taken|stood|kept|been|left|meant|cost|taken|hidden)|(?:chose|choose|picked|preferred|decided|for)[^.;]{0,60} over|alternativ\\w*|considered|weighed|ruled (?:\\p{L}+ )?out|could have|other options?|trade-?offs?|preferred|opted|(?:decided|recommended|advised|voted) (?:not|against)',
)

/** Said in passing; enough where no principle of the story listens for judgement. */
const loosely = anyOf(
  "so (?:i|we|that|nobody)|therefore|cos|bc|would(?:n[’']t)?|could[’']ve|not [^.;,]{2,40}, (?:but|just)|dropped it|before (?:touching|anything|i touched)|to (?:see|show|find out) (?:if|whether|how|what)",
)

/** "They had no time, as a release was due" is a reason, and not for a decision of one’s own. */
const own = /\b(?:I|we|us|my|our|me|let[’']s)\b|^\p{L}+ed\b/iu

/** "It failed because …" explains what happened; a decision has one who takes it before the reason, or opens with the reason. */
const explains = /\b(?:because|since|as)\b/iu
const decides =
  /\b(?:I|we|let[’']s)\b(?! (?:was|were|am|are|had|felt|have|knew|believe)\b)|^(?:because|since|as)\b|^\p{L}+ed\b|\b(?:because|since|as) (?:I|we) (?:wanted|needed|thought|knew|did not want|didn[’']t want)/iu

/** In a story of a mistake, "as I was talking on the phone" excuses it. */
const excuse = /^\s*(?:because|since|as) (?:I (?:was|had been|am)\b|I[’']d been\b)/iu
/** "As I watched" tells when. */
const whileDoing = /^\s*as I (?:watched|walked|went|drove|talked|looked|listened|left|came)\b/iu
/** "…, first it didn’t work because": what is explained is no decision. */
const ofThings = /, (?:(?:at )?first|but|and|then) (?:it|they|he|she|that|nothing) [^,]*$/iu

function isOwnReason(text: string, isMistake: boolean): boolean {
  if (!own.test(text)) return false
  return [...text.matchAll(new RegExp(reasons, 'giu'))].some(found => {
    if (!explains.test(found[0])) return true
    const reason = text.slice(found.index)
    if (whileDoing.test(reason) || (isMistake && excuse.test(reason))) return false
    const clause =
      text
        .slice(0, found.index)
        .split(/[.;:] /)
        .at(-1) ?? ''
    if (ofThings.test(clause)) return false
    return decides.test(`${clause}${text.slice(found.index, found.index + 30)}`)
  })
}

/** Either half will do to keep silent: what is asked for is that some decision is explained. */
export const reasonGiven = expectation({
  id: 'reason-given',
  stands: 'A decision says why',
  severity: 'hint',
  source: 'The reason-given rule of the product: without a why, judgement cannot be told from luck.',
  applies: story => wordsOf(story).action >= fewestWords,
  hinted: story =>
    !isEmphasised(story, 'reason-given') && sentencesIn(story, ['action']).some(({ text }) => loosely.test(text)),
  missing: story => {
    const action = sentencesIn(story, ['action'])
    const told = action.some(({ text }) => isOwnReason(text, story.kind === 'mistake') || alternatives.test(text))
    if (told) return null
    return {
      part: 'action',
      title: 'Why this, and not the obvious thing?',
      reason: 'Steps show diligence; the reason behind one of them shows judgement.',
      question: 'Which decision was yours, why did you take it, and what did you decide against?',
      promptId: 'why-this',
    }
  },
})

import { anyOf } from '../../text/any-of.ts'
import { anglesOf, isEmphasised } from '../emphasised.ts'
import { expectation } from '../expectation.ts'
import { isTold, sentencesIn } from '../part-text.ts'

const beyond = anyOf(
  "(?:not|never|n[’']t|nobody[’']s|no one[’']s|no-one[’']s|nobody|no one|no team|without)(?: (?:really|strictly|formally|officially|been|even))? (?:my|mine|part of my|our (?:job|area|team)|(?:in|within) my|job|had asked|asked|owned|own|responsible|felt responsible|in charge|ours|assigned|being asked)",
  "was nobody[’']s|nobody[’']s|no one[’']s|some(?:body|one) had to|(?:is|was)n?[’']?t? (?:for|up to) (?:the|my|our|others)|(?:isn|wasn)[’']t (?:really )?(?:mine|my)|took it (?:on myself|upon myself)|(?:do|did|does)(?: not|n[’']t) report to me|unasked|uninvited|un?prompted|off my own bat|of my own free will|on my own (?:account|time|initiative|day off)|without (?:anybody|anyone|being) (?:asking|asked|told|telling)[^.;]{0,20}|though (?:it|that|this) was(?: not|n[’']t)|(?:was|is|were|are)(?: not|n[’']t) (?:mine|ours|on my (?:list|desk|plan)|in my (?:contract|job|remit|brief|plan|field|area)|part of|my)|(?:nothing|little) to do with (?:me|my|us|our)|no part of my|none of my business|not what i(?: was|[’']m| am) (?:paid|hired|there) for|nobody (?:had |has )?(?:told|ordered|expected|wanted|sent) me|i(?: was|[’']m| am) (?:only|just|merely) (?:an?|the|there)|didn[’']t (?:have|need) to|could have left it|(?:i could|easy to) (?:have )?(?:walk(?:ed)?|look(?:ed)?) (?:past|away|by)|on my (?:days?|weekends?|evenings?|afternoons?) off|on (?:a )?(?:saturdays?|sundays?|my (?:lunch|evenings))|in the evenings|in my (?:free|spare|lunch) (?:time|hour|hours)|after (?:my )?(?:hours|work|shift)|before my shift|unpaid|volunteer\\w*|stepped (?:in|up)|on my own initiative|of my own accord|in my own time|my own time|outside (?:my|of my|our|the)|beyond (?:my|the|what)|no say|after hours|lunch breaks|besides|on top of|in addition|not (?:my|the) (?:\\p{L}+ )?(?:job|task|team|department|responsibility|area|field)",
  "took (?:it|this|that|them|the \\p{L}+|him|her) on|i took (?:it|this|that)|offered to|another (?:team|department|branch|unit|office)(?:[’']s)?|other (?:teams?|departments?|branches|units|offices|companies|schools|wards)|between (?:two|the two|both) (?:teams|departments)|belonged to (?:another|the|nobody|no one|both)|across (?:\\p{L}+ ){0,2}(?:teams|departments|sites|company|branches)|whole (?:company|town|industry|hospital|organi[sz]ation)|neighbou?rs?|community|next door|the rest of the (?:\\p{L}+)|everybody else|everyone else|all (?:the )?(?:other )?(?:teams|departments|branches|units|offices|wards|schools)|wider \\p{L}+|fell between|left behind|unowned|orphan\\w*",
)

export const beyondScope = expectation({
  id: 'beyond-scope',
  stands: 'You went beyond your own remit',
  severity: 'hint',
  source: 'The beyond-scope rule of the product: an assigned job done well is diligence.',
  applies: story => isTold(story) && isEmphasised(story, 'beyond-scope'),
  missing: story => {
    const told = sentencesIn(story, ['situation', 'task', 'action', 'learning']).map(({ text }) => text)
    if ([...told, anglesOf(story, 'beyond-scope')].some(text => beyond.test(text))) return null
    return {
      part: 'task',
      title: 'What of this was not yours to do?',
      reason: 'An assigned job done well is diligence; ownership shows where it could have been left to others.',
      question: 'What did you take on that nobody had asked of you, and why?',
      promptId: 'what-asked',
    }
  },
})

import { anyOf } from '../../text/any-of.ts'
import { quantitiesOf } from '../../text/quantities.ts'
import { anglesOf, isEmphasised } from '../emphasised.ts'
import { expectation } from '../expectation.ts'
import { isTold, sentencesIn } from '../part-text.ts'

const disagreement = anyOf(
  "disagree\\w*|nonsense|thought (?:\\p{L}+ ){1,3}wrong|thought otherwise|did(?: not|n[’']t) think (?:we|it|that|they|this)|advis(?:ed|e)|saw it (?:still |quite )?otherwise|held (?:it|that|\\p{L}+ \\p{L}+) (?:for|to be) (?:an? )?(?:mistake|wrong|unsafe)|spoke (?:up|against)|(?:my|other) view|s(?:aw|ee) it differently|did not share|contested|protest\\w*|insisted|held out|bad (?:one|idea|choice|decision|plan)|dead against|doubts?|would not do|object(?:ed|ion|ions|ing)|argu(?:ed|ing|ment)|oppos(?:ed|ing)|against(?! (?:the|each|an?|our|last|his|her|my) (?:\\p{L}+ )?(?:lists?|plans?|books?|stock|records?|statements?|log|wall|drawings?|figures|invoices?|payments?|objects?|clock|door|table|numbers)\\b)|did(?: not|n[’']t) (?:like|want) (?:it|that|this)|(?:nobody|no one) would ever|push(?:ed|ing)? back|challenged|contradicted|dissent\\w*|said no|refused|questioned|doubted|voted|warned|advised against|not (?:agree|convinced|ready|safe|right|the right)|was wrong|too (?:early|late|soon|risky|fast|expensive|dear)|would (?:only |just )?(?:fail|not|cost|lose|break|harm|hurt|move)|(?:was|is) (?:the|a) wrong|(?:my|our) opinion|otherwise|over the top|too (?:big|small|hasty|harsh|short|long|slow)|wouldn[’']t|counter-?propos\\w*|concerns?|recommended|asked (?:him|her|them) to (?:wait|reconsider|stop)|proposed (?:instead|a different|another)|other view",
)
const evidence = anyOf(
  'showed|photos?|drawings?|interviews?|timed|tried|letters?|complaints?|quotes|cases|data|figures?|numbers?|calculat\\w+|measur\\w+|count\\w*|test\\w*|chart|graph|tables?|evidence|logs?|records?|sample|survey|estimate\\w*|analysis|analy[sz]ed|compared|examples?|memo|pages|paper|list|research|studies|study|benchmark\\w*|prototype|experiment|demo|pilot|trial|record|history|quote|letter',
)
const afterwards = anyOf(
  'commit\\w*|went with|went ahead|agreed|decided|decision|chose|voted|accepted|lost|as if it (?:had been|were) (?:my|mine)|carried (?:it|out)|ran it|supported|backed|stood behind|full (?:weight|support)|even so|nevertheless|all the same|once (?:it was )?decided|as (?:ours|mine|my own|our own)|count on me|put (?:it )?into practice|got behind|gave it my|(?:my|the) best|overruled|gave (?:way|in)|convinced|persuaded|came round|changed (?:his|her|their|my) mind|approved|signed|launched|followed|delivered it|in the end|stayed|renewed|defended|said yes|told (?:my|the) team',
)

/** Fighting on, or going round the decision, is the opposite of committing, whoever was right. */
const defiance = anyOf(
  "walked out|stormed out|(?:could|should|can|to|just|simply) ignore|ignored (?:the (?:decision|ban|rule|order|plan|vote)|it|him|her|them)|behind (?:his|her|their|the \\p{L}+[’']s) backs?|over (?:his|her|their|the \\p{L}+[’']s) head|went (?:around|round|past|over) (?:him|her|them)|over a beer|(?:told|asked|said to) (?:him|her|them) (?:again|once more) (?:that|to|how)",
  '(?:left|kept) my (?:own )?\\p{L}+ (?:on|up|in|where|all the same)|carried on (?:as before|with my|my)|kept (?:on )?(?:arguing|complaining|fighting|doing it)|(?:were|was) going to stay|did it (?:my|our) (?:own )?way|refused to (?:use|do|follow|take part|work|sign|help|go along)|wrote (?:a letter |an? \\p{L}+ )?(?:then )?to the (?:press|paper|newspaper|works council|union|board|county|council)|(?:put|hung) up posters|petition\\w*|sabotag\\w+|boycott\\w*|dragged my feet|never (?:used|did|accepted|followed)',
  "i was right|told (?:him|her|them) so|only somebody who|anyone with eyes|did(?: not|n[’']t) (?:talk|speak) (?:to each other )?for",
)

const decision = anyOf(
  "(?<!(?:bad|wrong|good|right) )(?:decided|decision)|vot(?:ed|e)|overruled|approved|agreed|went with|chose|(?:did|do) it (?:his|her|their) way|got (?:his|her|their) way|(?:had )?already signed|signed already|said let[’']s",
)

const whatAbout = {
  title: 'With whom did you disagree, and about what?',
  reason: 'Backbone is heard where somebody wanted the opposite, and you said so.',
  question: 'Who wanted it otherwise, what did you say, and to whom did you say it first?',
  promptId: 'who-decided',
}
const withWhat = {
  title: 'What did you have besides your opinion?',
  reason: 'A disagreement without data sounds like stubbornness.',
  question: 'Which figures or examples did you bring before it was decided?',
  promptId: 'why-this',
}
const whatThen = {
  title: 'What happened after it was decided?',
  reason: 'The second half of the principle is to commit, whoever was right.',
  question: 'Who decided in the end, and how did you carry it out?',
  promptId: 'who-decided',
}

export const disagreedThenCommitted = expectation({
  id: 'disagreed-then-committed',
  stands: 'Disagreed with data, then committed',
  severity: 'hint',
  source: 'The disagreed-then-committed rule of the product.',
  applies: story => isTold(story) && isEmphasised(story, 'disagreed-then-committed'),
  missing: story => {
    const texts = sentencesIn(story, ['task', 'action', 'result']).map(({ text }) => text)
    const told = [...texts, anglesOf(story, 'disagreed-then-committed')]
    const said = told.findIndex(text => disagreement.test(text))
    if (said < 0) return { part: 'action', ...whatAbout }
    const decided = told.findIndex((text, index) => index > said && decision.test(text))
    const before = decided < 0 ? told : told.slice(0, decided + 1)
    if (!before.some(text => evidence.test(text) || (disagreement.test(text) && quantitiesOf(text).length > 0)))
      return { part: 'action', ...withWhat }
    if (told.slice(decided < 0 ? said : decided).some(text => defiance.test(text)))
      return { part: 'action', ...whatThen }
    return told.slice(said + 1).some(text => afterwards.test(text)) ? null : { part: 'action', ...whatThen }
  },
})

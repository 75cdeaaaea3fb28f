import { anyOf } from '../../text/any-of.ts'
import { quantitiesOf } from '../../text/quantities.ts'
import { anglesOf, isEmphasised } from '../emphasised.ts'
import { expectation } from '../expectation.ts'
import { isTold, sentencesIn } from '../part-text.ts'

const disagreement = anyOf(
  "disagree\\w*|nonsense|thought (?:\\p{L}+ ){1,3}wrong|thought otherwise|did(?: not|n[’']t) think (?:we|it|that|they|this)|advis(?:ed|e)|saw it (?:still |quite )?otherwise|held (?:it|that|\\p{L}+ \\p{L}+) (?:for|to be) (?:an? )?(?:mistake|wrong|unsafe)|spoke (?:up|against)|(?:my|other) view|s(?:aw|ee) it differently|did not share|contested|protest\\w*|insisted|held out|bad (?:one|idea|choice|decision|plan)|dead against|doubts?|would not do|object(?:ed|ion|ions|ing)|argu(?:ed|ing|ment)|oppos(?:ed|ing)|against|push(?:ed|ing)? back|challenged|contradicted|dissent\\w*|said no|refused|questioned|doubted|voted|warned|advised against|not (?:agree|convinced|ready|safe|right|the right)|was wrong|too (?:early|late|soon|risky|fast|expensive|dear)|would (?:fail|not|cost|lose|break)|wouldn[’']t|counter-?propos\\w*|concerns?|recommended|asked (?:him|her|them) to (?:wait|reconsider|stop)|proposed (?:instead|a different|another)|other view",
)
const evidence = anyOf(
  'showed|photos?|drawings?|interviews?|timed|tried|letters?|complaints?|quotes|cases|data|figures?|numbers?|calculat\\w+|measur\\w+|count\\w*|test\\w*|chart|graph|tables?|evidence|logs?|records?|sample|survey|estimate\\w*|analysis|analy[sz]ed|compared|examples?|memo|pages|paper|list|research|studies|study|benchmark\\w*|prototype|experiment|demo|pilot|trial|record|history|quote|letter',
)
const afterwards = anyOf(
  'commit\\w*|went with|went ahead|agreed|decided|decision|chose|voted|accepted|lost|as if it (?:had been|were) (?:my|mine)|carried (?:it|out)|ran it|supported|backed|stood behind|full (?:weight|support)|even so|nevertheless|all the same|once (?:it was )?decided|overruled|gave (?:way|in)|convinced|persuaded|came round|changed (?:his|her|their|my) mind|approved|signed|launched|followed|delivered it|in the end|stayed|renewed|defended|said yes|told (?:my|the) team',
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
    return told.slice(said + 1).some(text => afterwards.test(text)) ? null : { part: 'action', ...whatThen }
  },
})

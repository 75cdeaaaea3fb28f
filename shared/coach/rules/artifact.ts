import { anyOf } from '../../text/any-of.ts'
import { expectation } from '../expectation.ts'
import { hasText, type StorySentence, sentencesOfPart } from '../part-text.ts'

const things =
  'check-?lists?|run-?books?|play-?books?|hand-?books?|alerts?|alarms?|reminders?|monitors?|monitoring|dashboards?|(?:\\p{L}+ )?tests?|test suites?|training|courses?|workshops?|reviews?|steps?|gates?|templates?|guides?|guidelines?|documentation|documents?|wiki|polic(?:y|ies)|rules?|clauses?|contracts?|scripts?|tools?|toolkits?|forms?|procedures?|standards?|rotas?|reports?|spreadsheets?|sheets?|memos?|notes?|boards?|signs?|lint\\w*|pipelines?|librar(?:y|ies)|pages?|calendars?|registers?|maps?|plans?|protocols?|sops?|manuals?|bots?|lists?|drills?|charts?|trackers?|onboarding|sessions?|meetings?|post-?mortems?|retrospectives?|videos?|posters?|photographs?|logs?|tables?|workflows?|jobs?|backups?|repos?|repository|required fields?|mandatory fields?|fields? (?:for|in|on)|buttons?|settings?|labels?|stickers?|legends?|colou?r codes?|packs?|kits?|programmes?|programs?|models?|queries|query|archive|folder|instructions?|questionnaires?|surveys?|thresholds?|budget lines?'
const artifacts = anyOf(things)

const inUse = anyOf(
  'now|today|still|since|every|each|any|always|whoever|whenever|no longer|standard|default|by (?:themselves|itself)|without me|weekly|daily|monthly|quarterly|yearly|in use|on (?:mon|tues|wednes|thurs|fri|satur|sun)days',
  '(?:use|used|uses|using|run|runs|ran|read|reads|check|checks|own|owns|follow|follows|keep|keeps|review|reviews|work|works|teach|teaches|learn|learns|take|takes|taken over|hang|hangs|belongs?|adopted|copied|sticks? to|stands? by|go(?:es)? (?:by|through)|fills? (?:it )?in|ticks? (?:it )?off|requires?|sends?|blocks?|catches|caught|stops?)',
)

/** What was understood is worth saying, and outlives nobody's memory. */
const reflection =
  /^(?:(?:also|and|so|but|since then|now|today|looking back|in hindsight|above all|personally|for me|next time|ever since|afterwards),? )*(?:i(?:['’]ve| have| had)? (?:also |now |then |have |am |really |always |never )*(?:learn(?:ed|t)?|realis|realiz|underst|know|believe|think|feel|felt|try|am\b|would|will|should|saw|see|tell|ask|take|took|listen|trust|prefer)|it (?:showed|taught|reminded|made)|this (?:showed|taught|reminded|made)|that (?:showed|taught|reminded)|the (?:\p{L}+ )?(?:lesson|experience|takeaway|learning)s?\b|my (?:\p{L}+ )?(?:lesson|takeaway|learning)s?\b|we (?:all )?(?:should|must|need|have to)|(?:you|one|everyone) (?:should|must|needs?|have to|has to|is|are|cannot|can[’']t|never)|(?:\p{L}+ ){1,3}is (?:the )?(?:key|very important|important|crucial|everything))/iu
const put = anyOf(
  'so (?:i|we)',
  'i (?:wrote|added|built|made|put|set up|turned|created|introduced)',
  'we (?:added|built|made|put|have|now)',
)

/** "Now I check the list twice before I send": what one person does is gone with that person. */
const ownHabit =
  /^(?:(?:so|now|today|since then|since|from now on|these days),? )*(?:i|i['’](?:m|ve)) (?:\p{L}+ )?(?:am|do|check|make|use|take|ask|always|now|only|look|read|keep|write|run|more|will|never|trust|like)\b/iu
const others = anyOf(
  'we|our|team|all|every(?:body|one)|others|they|colleagues?|new (?:\\p{L}+)|both|whoever|\\p{L}+ers',
)

/** With fewer words, the Learning is still being written. */
const fewestSentences = 1

export const artifact = expectation({
  id: 'artifact',
  stands: 'Something outlives you',
  severity: 'hint',
  source: 'The artifact rule of the product: a lesson lasts where others can use it.',
  applies: story => hasText(story, 'learning'),
  missing: story => {
    const sentences = sentencesOfPart(story, 'learning')
    if (sentences.length < fewestSentences || sentences.some(isPractice)) return null
    return {
      part: 'learning',
      title: 'What is still there because of this?',
      reason: 'A lesson that only you remember ends with you; a checklist or an alert goes on.',
      question: 'What is still there because of this, and who uses it now?',
      promptId: 'what-outlives',
    }
  },
})

/** A thing that was left behind, or what others do by now. "I am more careful now" is neither. */
function isPractice({ text }: StorySentence): boolean {
  if (reflection.test(text) && !put.test(text)) return false
  if (ownHabit.test(text) && !others.test(text)) return false
  return artifacts.test(text) || (inUse.test(text) && !/^(?:now )?i\b/i.test(text))
}

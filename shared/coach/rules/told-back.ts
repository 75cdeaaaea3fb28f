import { anyOf } from '../../text/any-of.ts'
import { isEmphasised } from '../emphasised.ts'
import { expectation } from '../expectation.ts'
import { isTold, sentencesOfPart } from '../part-text.ts'
import type { CoachedStory } from '../rule.ts'

const spoke =
  'told|informed|let (?:\\p{L}+ ){1,3}know|wrote (?:back|to|us|me|that|in)|(?:he|she|they|who) wrote|(?<!(?:they|customers?|clients?|guests?|he|she) )(?:called|rang|phoned)(?! (?:once|twice|in|less|(?:\\p{L}+|\\d+) times))|calling|my call|emailed|e-mailed|messaged|showed|visited|updated (?:them|him|her|the customers?|every)|notified|announced|walked|went back to|presented|demonstrated|explain(?:ed|ing)|reported (?:back|to)|replied|answered|apologi[sz]ed|newsletter|thank(?:ed|s|ing)|thank[- ]you|took (?:it|them|the \\p{L}+|my \\p{L}+) (?:back )?to|sent (?:them|him|her|it to|the customers?|each|every)|heard|said|says|confirmed|praised|feedback|accepted|renewed|signed|agreed|withdrew|asked (?:us|me|for)|came back to (?:me|us)|got back to|in (?:his|her|their) own words|recommend\\w*|shook|invited|review(?:ed)? (?:it )?with'
const inTheEnd = anyOf(spoke)

const customer =
  'customers?|clients?|users?|patients?|guests?|students?|sellers?|buyers?|merchants?|tenants?|residents?|readers?|subscribers?|passengers?|members?|parents?|family|families|visitors?|shoppers?|donors?|farmers?|technicians?|participants?|learners?'
const toTheCustomer = anyOf(
  `(?:told|informed|wrote (?:back )?to|called|rang|phoned|e-?mailed|notified|updated|apologi[sz]ed to|explained (?:it )?to|went back to|visited) (?:\\p{L}+ ){0,3}(?:${customer}|them all|every one of them)`,
  '(?:told|informed|wrote to|called|rang|phoned|e-?mailed) (?:him|her|them) (?:that|what|how|it|when|once|as soon)',
)
const toAnybody = anyOf(
  'told|informed|wrote to|called|rang|(?:tele)?phoned|e-?mailed|messaged|notified|warned|alerted|apologi[sz]ed|explained|showed|went to|owned up|confessed|admitted|said so|said (?:sorry|what|that i)|let (?:\\p{L}+ ){1,2}know|came clean|reported (?:it|this|that|the \\p{L}+|myself)|called (?:\\p{L}+ )?(?:in|together)',
)

const customerKinds: readonly CoachedStory['kind'][] = [
  'customer-delivered',
  'customer-difficult',
  'customer-pushed-back',
]
const laterHalf = 0.5

function isOfCustomers(story: CoachedStory): boolean {
  return (
    customerKinds.includes(story.kind) || story.emphases.some(({ principleId }) => principleId === 'customer-obsession')
  )
}

/** What customers were told while it was still broken is no answer to them; told late in the Action, it is. */
export const toldBack = expectation({
  id: 'told-back',
  stands: 'Those concerned were told',
  severity: 'hint',
  source: 'The told-back rule of the product: the customer’s own words prove more than the writer’s.',
  applies: story =>
    isTold(story) && (isOfCustomers(story) || (story.kind === 'mistake' && isEmphasised(story, 'told-back'))),
  missing: story => {
    const afterwards = [...sentencesOfPart(story, 'result'), ...sentencesOfPart(story, 'learning')]
    if (afterwards.some(({ text }) => inTheEnd.test(text))) return null
    const action = sentencesOfPart(story, 'action')
    const told = isOfCustomers(story)
      ? action.slice(Math.ceil(action.length * laterHalf)).some(({ text }) => toTheCustomer.test(text))
      : action.some(({ text }) => toAnybody.test(text))
    if (told) return null
    return {
      part: 'result',
      title: isOfCustomers(story) ? 'Was the customer told?' : 'Were those concerned told?',
      reason: 'Who is told what was mended, and answers, proves it better than you can.',
      question: 'Who told the customer it was fixed, and what did they answer?',
      promptId: 'who-told-them',
    }
  },
})

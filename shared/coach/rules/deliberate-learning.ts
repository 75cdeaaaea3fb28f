import { anyOf } from '../../text/any-of.ts'
import { anglesOf, isEmphasised } from '../emphasised.ts'
import { expectation } from '../expectation.ts'
import { isTold, sentencesIn } from '../part-text.ts'

const ways = anyOf(
  '(?:online |evening |night |short )?courses?|classes|class|lectures?|lessons|tutorials?|workshop|seminar|certificat\\w+|exam|degree|bootcamp|curriculum|syllabus|modules?',
  'books?|chapters?|textbooks?|(?<!the )papers?(?! (?:cards?|forms?|sheets?|cop(?:y|ies)|files?|records?|version|slips?|list))|articles?|manuals?|specifications?|specs?|standards?|rfcs?|documentation|docs|source code|reference|handbook|accounts of',
  'experiment\\w*|prototypes?|toy (?:\\p{L}+)|sandbox|practi[sc]ed|practice|exercises?|drills?|simulat\\w+|test bench|spike|proof of concept|(?<!by an? |the )small programs?|side project|rebuilt it|from scratch|by hand',
  'notes|notebook|diary|flash ?cards?|summar(?:y|ies|ised|ized)|wrote (?:up|down|out)|glossary|cheat ?sheet|taught (?:it|others|the)|talk|presentation',
  'study plan|learning plan|made (?:myself )?a plan|a plan for|schedule|syllabus|hours? (?:a|each|every|per) (?:day|week|morning|evening|night)|minutes (?:a|each|every|per) day|(?:every|each) (?:second )?(?:morning|evening|night|sunday|saturday|weekend)|studied|self-taught|taught myself|weeks? of (?:study|reading|practice)',
)

export const deliberateLearning = expectation({
  id: 'deliberate-learning',
  stands: 'Learned by a plan of your own',
  severity: 'hint',
  source:
    'The deliberate-learning rule of the product: what a colleague explains is help, what is studied is learning.',
  applies: story => isTold(story) && (story.kind === 'learning' || isEmphasised(story, 'deliberate-learning')),
  missing: story => {
    const told = sentencesIn(story, ['task', 'action']).map(({ text }) => text)
    if ([...told, anglesOf(story, 'deliberate-learning')].some(text => ways.test(text))) return null
    return {
      part: 'action',
      title: 'How did you go about learning it?',
      reason: 'Being shown something is help; an interviewer listens for how you learn when nobody shows you.',
      question: 'What did you read, take, try or write down, in which order, and for how long?',
    }
  },
})

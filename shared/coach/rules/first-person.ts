import { openingWords } from '../../text/opening-words.ts'
import { type Person, peopleOf } from '../../text/people.ts'
import { type Subject, subjectsOf } from '../../text/subjects.ts'
import { doingVerbs, pastVerbs } from '../../text/verbs.ts'
import { rangeIn, type StorySentence, sentencesOfPart } from '../part-text.ts'
import type { CoachedStory, Finding, Rule } from '../rule.ts'

/** Source: the first-person rule of the product. Only those who act count: "The heads were fine" has no actor. */
const leastOwnShare = 0.7
/** Others with a name may act beside the person, up to half: telling who did what is what is asked for. */
const leastShareAmongNamed = 0.6
/** With fewer actors a share says nothing. */
const fewestActors = 4
const fewestHidden = 3
/** More of them are those it was done for, and not those who did it. */
const mostAtATable = 50

type Actor = Subject & { sentence: StorySentence }

export const firstPerson: Rule = {
  id: 'first-person',
  stands: 'Action is told as “I”',
  severity: 'fault',
  source: 'Interviewers score what the candidate did; at least 70 % of the actors in Action are the candidate.',
  applies: story => actorsOf(story).length > 0 || hiddenSteps(story) >= fewestHidden,
  check: story => {
    const actors = actorsOf(story)
    const unnamed = actors.filter(actor => actor.kind === 'we' && !isExplained(story, actor.sentence))
    const findings = unnamed.map(whoExactly)
    const own = actors.filter(actor => actor.kind === 'I' || actor.kind === 'implied').length
    if (isLost(own, actors, unnamed.length) || isHidden(actors.filter(isOwnStep).length, hiddenSteps(story)))
      findings.push(tooFew(own, actors.length))
    return findings
  },
}

function isLost(own: number, actors: Actor[], unnamed: number): boolean {
  if (actors.length < fewestActors) return false
  const they = actors.filter(({ sentence, start, end }) => /^they/i.test(sentence.text.slice(start, end)))
  return own / actors.length < leastShareAmongNamed || own / Math.max(1, own + unnamed + they.length) < leastOwnShare
}

/** "I supported the team" is no step. */
function isOwnStep({ kind, sentence: { text }, end }: Actor): boolean {
  return (kind === 'I' || kind === 'implied') && !hollow.test(text.slice(end))
}

const hollow = /^ (?:also |then |mainly )?(?:helped|supported|assisted|participated|contributed|worked on|was|were)\b/iu

/** Where passives tell most of it. */
function isHidden(own: number, hidden: number): boolean {
  return hidden >= fewestHidden && own < hidden / 2
}

/** Passives, in which nobody acts. */
function hiddenSteps(story: CoachedStory): number {
  return sentencesOfPart(story, 'action').reduce(
    (sum, { text }) => sum + subjectsOf(text).filter(({ kind }) => kind === 'passive').length,
    0,
  )
}

/** "We had no way back", "because we were late": nobody asks who exactly was late. */
function isStep({ sentence: { text }, start, end }: Actor): boolean {
  if (/[’'](?:d|ll|re)$/i.test(text.slice(start, end)) || /^ (?:lead(?:er)?|manager|meeting)\b/i.test(text.slice(end)))
    return false
  if (
    /^ (?:had|agreed|settled|disagreed|have|don[’']t|won[’']t|all were|already had|might|may|will|shall|are|were|was|knew|know|need(?:ed)?|want(?:ed)?|could|would|can|lost|owe[sd]?|use to|used to)\b/iu.test(
      text.slice(end),
    )
  )
    return false
  if (/^ had(?! \p{L})/iu.test(text.slice(end)) || isHabit(text.slice(end))) return false
  return !/\b(?:because|as|since|than|if|when|how|why|while|whether|so that|what|where|until|that|before|after|once)$/iu.test(
    text.slice(0, start).trimEnd(),
  )
}

/** "We open at six": a present tense tells how things are. */
function isHabit(after: string): boolean {
  const verb = /^ (?:then |also |both |all |just |finally |\p{L}+ly )?(\p{L}+)(?=[ .,;])/u
    .exec(after)?.[1]
    ?.toLowerCase()
  return verb !== undefined && !pastVerbs.has(verb) && !/ed$/.test(verb) && !/^(?:did|didn|could|couldn)/.test(verb)
}

function actorsOf(story: CoachedStory): Actor[] {
  return sentencesOfPart(story, 'action').flatMap(sentence =>
    subjectsOf(sentence.text)
      .filter(subject => actsAsPerson(sentence.text, subject))
      .map(subject => ({ ...subject, sentence }))
      .filter(actor => actor.kind !== 'we' || isStep(actor)),
  )
}

/** "Kafka kept the messages" and "the heads were fine" have no person in them; "Tom changed it" and "she agreed" do. */
function actsAsPerson(sentence: string, { kind, start, end }: Subject): boolean {
  if (kind === 'passive') return false
  if (kind !== 'named' && kind !== 'other') return true
  const verb = /^ (?:then |also |later |finally )?(\p{L}+)/u.exec(sentence.slice(end))?.[1] ?? ''
  if (!doingVerbs.test(verb.toLowerCase())) return false
  if (kind === 'other') return /^(?:he|she|they)\b/i.test(sentence.slice(start, end))
  return peopleOf(sentence).some(person => person.kind === 'name' && person.start === start)
}

/** "Tom and I", "two of us", "I talked to the heads and we": the sentence, or the one before it, already says who we are. */
function isExplained(story: CoachedStory, sentence: StorySentence): boolean {
  const all = sentencesOfPart(story, 'action')
  const index = all.findIndex(other => other.block === sentence.block && other.start === sentence.start)
  if (all.slice(0, index + 1).some(({ text }) => companion.test(text))) return true
  const near = `${all[index - 1]?.text ?? ''} ${sentence.text}`
  if (
    /\btogether\b|\beach of us\b|\b(?:he|she|the (?:\p{L}+ )?(?:council|board|committee|union)|(?:talked|spoke|met|agreed|sat down|went through it) (?:to|with) (?:\p{L}+ )+)\b.*\bwe\b/iu.test(
      near,
    )
  )
    return true
  if (peopleOf(near).some(actsAlong)) return true
  if (/\bwe(?:,? that is|\s?[—–(])/iu.test(sentence.text)) return true
  return /\b\p{Lu}[\p{Ll}]+(?:, \p{Lu}[\p{Ll}]+)*,? and (?:I|me|myself)\b|\b(?:I|me) and \p{Lu}\p{Ll}+|\b\p{Lu}\p{Ll}+,? and we\b|\b(?:both|two|three|four|five) of us\b|\b(?:with|together with) (?!The|Our|My)\p{Lu}\p{Ll}+ /u.test(
    near,
  )
}

/** "with Maja": from there on it is told who we are. */
const companion = /\b[Ww]ith (?!The|Our|My|A\b)\p{Lu}\p{Ll}+(?=[ ,.;])/u

/** A person, or some who are counted; "the team" and "customers" explain nothing. */
function actsAlong({ kind, count }: Person): boolean {
  return kind === 'group' ? count !== null && count <= mostAtATable : true
}

function whoExactly({ sentence, start, end }: Actor): Finding {
  const from = sentence.start + start
  const phrase = openingWords(sentence.text.slice(start))
  return {
    ruleId: 'first-person',
    severity: 'fault',
    part: 'action',
    range: rangeIn(sentence.block, from, sentence.start + end),
    title: `“${phrase}” — who exactly?`,
    reason: 'An interviewer scores what you did, and this leaves open whether it was you.',
    question: 'Which of this did you do yourself, and who did the rest?',
    promptId: 'who-involved',
  }
}

function tooFew(own: number, all: number): Finding {
  return {
    ruleId: 'first-person',
    severity: 'fault',
    part: 'action',
    range: null,
    title: own === 0 ? 'You do not act in the Action' : `You act in ${own} of ${all} places`,
    reason: 'The Action is heard as a record of what you did; where others act, your part is lost.',
    question: 'Which step would not have happened without you?',
    promptId: 'who-without-you',
  }
}

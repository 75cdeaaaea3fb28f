import type { Part } from '../../part.ts'
import { quantitiesOf } from '../../text/quantities.ts'
import { rangeIn, type StorySentence, sentencesOfPart } from '../part-text.ts'
import type { CoachedStory, Finding, Rule } from '../rule.ts'

const among: readonly Part[] = ['situation', 'action', 'result']

/** Words that stand where a number could. */
const vague =
  /(?<![\p{L}’'-])(?:(?<!(?:what|such|quite|is|not|mean|meant|means|care|like|matters?|learned|helped|thanks|it|them|talked|argued|laughed|worked) )a lot(?! of (?:pressure|stress|fun|sense|respect|trust|patience|courage|thought|care)\b)(?: of)?|lots of|tons of|loads of|a (?:large|great|huge|significant|considerable|substantial|big) (?:number|amount|part|deal|share)(?: of)?|a number of|countless|numerous|(?:very |so )?significant(?:ly)?|substantial(?:ly)?|considerabl[ey]|drastic(?:ally)?|dramatic(?:ally)?|massive(?:ly)?|huge(?:ly)?|enormous(?:ly)?|tremendous(?:ly)?|greatly|vastly|exponential(?:ly)?|(?<!\b(?:how|as|too|so|not|that) )many (?!people call|of (?:them|us)|thanks|times over)(?=\p{L}+s\b|colleagues|people)|much (?:better|faster|quicker|easier|more|less|higher|lower|smoother|happier|fewer|cheaper|shorter|longer)|far (?:better|fewer|faster|more efficient|quicker|less)|(?:big|great|huge) (?:success|improvement|impact|difference)|for quite some time|(?:practically|almost|nearly|virtually) (?:disappeared|gone|vanished)|(?:much|a lot|way|so much) (?:better|worse|smoother))(?![\p{L}’'-])/giu
const changed =
  /(?<!\p{L})(?:improved|increased|decreased|reduced|grew|dropped|rose|fell|declined|sped up|speeded up|accelerated|boosted|optimi[sz]ed|streamlined|faster|fewer|better than)(?!\p{L})/giu
const stressed = /ly$|^(?:very|so|much|far|a lot|lots|tons|loads|countless|massive|huge|tremendous)/i

export const vagueAmount: Rule = {
  id: 'vague-amount',
  stands: 'Amounts are given as numbers',
  severity: 'hint',
  source: 'The vague-amount rule of the product: a rough number says more than a strong word.',
  applies: story => among.some(part => sentencesOfPart(story, part).length > 0),
  check: story => among.flatMap(part => findingsIn(story, part)),
}

function findingsIn(story: CoachedStory, part: Part): Finding[] {
  const sentences = sentencesOfPart(story, part)
  return sentences.flatMap((sentence, index) => {
    if (measures(sentence)) return []
    const near = measures(sentences[index - 1]) || measures(sentences[index + 1])
    return wordsIn(sentence, part)
      .filter(({ word }) => !near || stressed.test(word))
      .slice(0, 1)
      .map(({ at, word }) => findingAt(sentence, part, at, word))
  })
}

const measures = (sentence: StorySentence | undefined): boolean =>
  sentence !== undefined && quantitiesOf(sentence.text).length > 0

/** That something "fell" is a claim of the Result; elsewhere it may be a leaf. */
function wordsIn({ text }: StorySentence, part: Part): { at: number; word: string }[] {
  const spoken = text.replace(/“[^”]*”|"[^"]*"/gu, quote => ' '.repeat(quote.length))
  const patterns = part === 'result' ? [vague, changed] : [vague]
  return patterns
    .flatMap(pattern => [...spoken.matchAll(pattern)].map(match => ({ at: match.index, word: match[0] })))
    .sort((a, b) => a.at - b.at)
}

function findingAt({ block, start }: StorySentence, part: Part, at: number, word: string): Finding {
  const from = start + at
  return {
    ruleId: 'vague-amount',
    severity: 'hint',
    part,
    range: rangeIn(block, from, from + word.length),
    title: `“${word}” — how much is that?`,
    reason: 'A strong word invites doubt; a rough number settles it.',
    question: 'No exact figure? Give a rough one, and say what you base it on.',
    promptId: 'rough-number',
  }
}

import type { Block } from './document.ts'
import { type Framework, type Principle, shownPrinciples } from './frameworks.ts'
import { principleCues } from './principle-cues.ts'
import { sentencesOf } from './text/sentences.ts'

/** A sentence of the story that speaks for a principle, by block id and UTF-16 offsets. `cue`: the words that do. */
export type Evidence = { blockId: string; start: number; end: number; quote: string; cue: string }

export type PrincipleSuggestion = { principleId: string; sentences: Evidence[]; score: number }

/** Below this, what was found is an echo of words and no evidence; passing words alone must come more than twice. */
const enough = 2
const enoughOfWeak = 2.25
/** However many passing words there are, they say little more than a plain one; and two plain ones say it. */
const mostOfWeak = 2.5
const mostOfStrong = 4.5
/** A sentence more of the same kind says a little more. */
const again = 0.25

/**
 * Principles that the text of a story gives evidence for, the best supported first, each with its sentences. One that is
 * not among them has none that this reading sees. `wanted` looks for some of them only.
 */
export function suggestPrinciples(blocks: readonly Block[], wanted?: readonly string[]): PrincipleSuggestion[] {
  const sentences = blocks.flatMap(block =>
    sentencesOf(block.text).map(({ start, end, text }) => ({ blockId: block.id, start, end, quote: text })),
  )
  return Object.entries(principleCues)
    .filter(([principleId]) => wanted?.includes(principleId) ?? true)
    .map(([principleId, cues]) => {
      const found = cues.map(({ weight, pattern }) => ({ weight, evidence: evidenceIn(sentences, pattern) }))
      const of = (wanted: number) =>
        found.filter(({ weight }) => weight === wanted).reduce((sum, family) => sum + scoreOf(family), 0)
      const [strong, weak] = [Math.min(mostOfStrong, of(2)), Math.min(mostOfWeak, of(1))]
      const score = strong > 0 || weak >= enoughOfWeak ? strong + weak : 0
      const evidence = found.toSorted((a, b) => b.weight - a.weight).flatMap(family => family.evidence)
      return { principleId, sentences: eachOnce(evidence), score }
    })
    .filter(({ score }) => score >= enough)
    .sort((a, b) => b.score - a.score || a.principleId.localeCompare(b.principleId))
}

function scoreOf({ weight, evidence: { length } }: { weight: number; evidence: readonly Evidence[] }): number {
  return length === 0 ? 0 : weight + again * Math.min(4, length - 1)
}

function evidenceIn(sentences: readonly Omit<Evidence, 'cue'>[], pattern: RegExp): Evidence[] {
  return sentences.flatMap(sentence => {
    const cue = pattern.exec(sentence.quote)?.[0]
    return cue === undefined ? [] : [{ ...sentence, cue }]
  })
}

function eachOnce(evidence: readonly Evidence[]): Evidence[] {
  return evidence.filter(
    ({ blockId, start }, at) => evidence.findIndex(other => other.blockId === blockId && other.start === start) === at,
  )
}

/** A principle that can be added to a story, and what speaks for it. */
export type Candidate = {
  principle: Principle
  sentences: Evidence[]
  /** Names of principles of other frameworks that the story is told for already and that this one is related to. */
  becauseOf: string[]
}

export type CandidateGroup = { framework: Framework; candidates: Candidate[] }

/**
 * Every principle that a story is not told for yet, framework by framework; those that its text or what it is told for
 * already speaks for come first in theirs. The person confirms; nothing is added by itself.
 */
export function candidatesFor(
  frameworks: readonly Framework[],
  blocks: readonly Block[],
  told: readonly string[],
): CandidateGroup[] {
  const suggestions = new Map(suggestPrinciples(blocks).map(each => [each.principleId, each]))
  const all = frameworks.flatMap(({ principles }) => principles)
  const toldFor = all.filter(({ id }) => told.includes(id))
  return frameworks.map(framework => ({
    framework,
    candidates: shownPrinciples(framework)
      .filter(({ id }) => !told.includes(id))
      .map(principle => {
        const sources = [principle.id, ...principle.related]
        const becauseOf = toldFor
          .filter(other => principle.related.includes(other.id) || other.related.includes(principle.id))
          .map(({ name }) => name)
        return { principle, sentences: evidenceFor(sources, suggestions), becauseOf }
      })
      .sort((a, b) => Number(isSupported(b)) - Number(isSupported(a)) || b.sentences.length - a.sentences.length),
  }))
}

export function isSupported({ sentences, becauseOf }: Candidate): boolean {
  return sentences.length > 0 || becauseOf.length > 0
}

function evidenceFor(ids: readonly string[], suggestions: ReadonlyMap<string, PrincipleSuggestion>): Evidence[] {
  return eachOnce(ids.flatMap(id => suggestions.get(id)?.sentences ?? []))
}

import type { SentenceEvidence } from '../../../shared/evidence.ts'

/** The sentences of a story by what they rest on, each in the order of the text. */
export function evidenceGroups(
  sentences: readonly SentenceEvidence[],
): Record<SentenceEvidence['state'], SentenceEvidence[]> {
  const groups = { sourced: [], changed: [], missing: [], none: [] } satisfies Record<string, SentenceEvidence[]>
  const by: Record<SentenceEvidence['state'], SentenceEvidence[]> = groups
  for (const sentence of sentences) by[sentence.state].push(sentence)
  return by
}

/** "12 of 17 sentences have a source." */
export function evidenceText(sentences: readonly SentenceEvidence[]): string {
  const { sourced, changed, missing } = evidenceGroups(sentences)
  const linked = sourced.length + changed.length
  if (sentences.length === 0) return 'Nothing to support yet.'
  if (linked === 0 && missing.length > 0) return 'Its sources are no longer in the journal.'
  if (linked === 0) return 'No sentence has a source yet.'
  if (linked === sentences.length)
    return linked === 1 ? 'The sentence has a source.' : `All ${linked} sentences have a source.`
  return `${linked} of ${sentences.length} sentences ${linked === 1 ? 'has' : 'have'} a source.`
}

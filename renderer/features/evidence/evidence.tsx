import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import type { SentenceEvidence, UnsupportedClaim } from '../../../shared/evidence.ts'
import type { Source } from '../../../shared/stories.ts'
import classes from './evidence.module.css'
import { evidenceGroups, evidenceText } from './evidence-groups.ts'
import { SentenceItem } from './sentence-item.tsx'

export type EvidenceDeeds = {
  hrefOfSource: (source: Source) => string
  onShow: (sentence: SentenceEvidence) => void
  /** Null where the journal is read-only. */
  change: {
    onAdd: (sentence: SentenceEvidence) => void
    onAddToSelection: () => void
    onStillTrue: (sentence: SentenceEvidence) => void
    onRemove: (sentence: SentenceEvidence, sourceId: string) => void
  } | null
}

type Props = {
  sentences: readonly SentenceEvidence[]
  claims: readonly UnsupportedClaim[]
  sources: readonly Source[]
  deeds: EvidenceDeeds
}

/** What the story rests on: which sentences agree with their passage, which went on, and which numbers stand alone. */
export function Evidence({ sentences, claims, sources, deeds }: Props) {
  const { sourced, changed, missing } = evidenceGroups(sentences)
  const known = new Map(sources.map(source => [source.id, source]))
  const carried = new Set(sentences.flatMap(({ sourceIds }) => sourceIds))
  const entries = new Set(sources.filter(({ id }) => carried.has(id)).map(({ passage }) => passage.entryId)).size
  const items = (some: readonly SentenceEvidence[]) =>
    some.map(sentence => (
      <SentenceItem
        key={`${sentence.blockId}/${sentence.start}`}
        sentence={sentence}
        sources={sentence.sourceIds.flatMap(id => known.get(id) ?? [])}
        deeds={deeds}
      />
    ))
  return (
    <section className={classes.evidence} aria-labelledby="evidence">
      <header>
        <h2 id="evidence">Evidence</h2>
        {entries > 0 && <small className={classes.faint}>{entries === 1 ? '1 entry' : `${entries} entries`}</small>}
      </header>
      <p className={classes.summary}>{evidenceText(sentences)}</p>
      <Fold title="changed since" kind="changed" count={changed.length} open>
        {items(changed)}
      </Fold>
      <Fold title="no longer in the journal" kind="missing" count={missing.length} open>
        {items(missing)}
      </Fold>
      <Fold title={claims.length === 1 ? 'number without a source' : 'numbers without a source'} count={claims.length}>
        {items(claims)}
      </Fold>
      <Fold title="agree with their passage" kind="sourced" count={sourced.length}>
        {items(sourced)}
      </Fold>
      {deeds.change && sentences.length > 0 && (
        <p className={classes.add}>
          <Button size="compact-sm" variant="default" onClick={deeds.change.onAddToSelection}>
            Add a source
          </Button>
          <small className={classes.faint}>For the words you select in the story.</small>
        </p>
      )}
    </section>
  )
}

type FoldProps = { title: string; count: number; kind?: string; open?: boolean; children: ReactNode }

function Fold({ title, count, kind, open = false, children }: FoldProps) {
  if (count === 0) return null
  return (
    <details className={classes.fold} open={open}>
      <summary>
        <b>{count}</b> <span data-kind={kind}>{title}</span>
      </summary>
      <ul>{children}</ul>
    </details>
  )
}

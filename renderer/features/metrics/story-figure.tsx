import { Popover } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { Block } from '../../../shared/document.ts'
import type { Metric } from '../../../shared/metrics.ts'
import { type MetricProposal, proposeMetrics } from '../../../shared/propose-metrics.ts'
import { MetricFigure } from '../../ui/metric-figure.tsx'
import { openProposals, wordsOf } from './ledger.ts'
import { MetricLedger } from './metric-ledger.tsx'
import { changeInWords, confidenceInWords, timeApart } from './metric-words.ts'
import classes from './metrics.module.css'

type Props = {
  storyId: string
  metrics: readonly Metric[]
  /** The story's text as it is now. */
  blocks: readonly Block[]
  readOnly: boolean
  /** Rejects where it could not be saved. */
  onSave: (metrics: Metric[]) => Promise<void>
  onKeep: (metrics: Metric[]) => void
}

/** The pair of numbers that stands for the story; where there is none, the pair its text proposes. */
export function StoryFigure({ storyId, metrics, blocks, readOnly, onSave, onKeep }: Props) {
  const [passedOver, setPassedOver] = useState<readonly string[]>([])
  const [opened, setOpened] = useState(false)
  const proposals = openProposals(proposeMetrics(blocks).proposals, metrics)
  const proposed = proposals.find(proposal => !passedOver.includes(wordsOf(proposal)))
  const keep = (proposal: MetricProposal) => onKeep([...metrics, { ...proposal, id: crypto.randomUUID() }])
  const [first] = metrics
  const ledger = !readOnly && (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-start"
      middlewares={{ flip: false, shift: true, size: true }}
      width={560}
      trapFocus
      returnFocus
      shadow="md"
    >
      <Popover.Target>
        <button type="button" className={classes.quiet} aria-expanded={opened} onClick={() => setOpened(!opened)}>
          {first ? editWords(metrics.length - 1) : '+ opening and closing figure'}
        </button>
      </Popover.Target>
      <Popover.Dropdown className={classes.dropdown ?? ''} aria-label="Figures of the story">
        <MetricLedger storyId={storyId} metrics={metrics} proposals={proposals} onSave={onSave} />
      </Popover.Dropdown>
    </Popover>
  )
  return (
    <section className={classes.section} aria-label="Figures of the story">
      {first ? (
        <Figure metric={first} apart={timeApart(blocks, first)}>
          {ledger}
        </Figure>
      ) : (
        <>
          {!readOnly && proposed && (
            <Proposal
              proposal={proposed}
              onKeep={() => keep(proposed)}
              onPass={() => setPassedOver([...passedOver, wordsOf(proposed)])}
            />
          )}
          {ledger}
        </>
      )}
    </section>
  )
}

type FigureProps = { metric: Metric; apart: string | null; children: ReactNode }

function Figure({ metric, apart, children }: FigureProps) {
  const facts = [confidenceInWords(metric), apart].filter(fact => fact !== null).join(', ')
  const change = changeInWords(metric)
  return (
    <figure className={classes.figure}>
      <MetricFigure metric={metric} />
      <figcaption>
        {metric.what && <span>{metric.what}</span>}
        <span>{facts}</span>
        {change && <span>{change}</span>}
        {children}
      </figcaption>
    </figure>
  )
}

function editWords(others: number): string {
  if (others <= 0) return 'Edit the figures'
  return others === 1 ? 'Edit, one more figure' : `Edit, ${others} more figures`
}

function Proposal({ proposal, onKeep, onPass }: { proposal: MetricProposal; onKeep: () => void; onPass: () => void }) {
  return (
    <p className={classes.proposal}>
      <q>
        {proposal.opening.text} → {proposal.closing.text}
      </q>
      {proposal.what && <span>{proposal.what}</span>}
      <button type="button" className={classes.deed} onClick={onKeep}>
        Keep it
      </button>
      <button type="button" className={classes.quiet} onClick={onPass}>
        Not this one
      </button>
    </p>
  )
}

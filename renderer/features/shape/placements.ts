import type { Part } from '../../../shared/part.ts'
import type { Passage } from '../../../shared/passage.ts'
import type { Proposal } from '../../../shared/shape/proposal.ts'
import type { PlacedSentence } from '../../../shared/stories.ts'

/** A sentence of the entry and where it goes; `part` null leaves it out. */
export type Placement = { passage: Passage; part: Part | null; proposed: Part | null; reason: string }

/** `current` is the sentence that has the focus. */
export type Placements = { rows: readonly Placement[]; current: number }

export type Move =
  | { type: 'assign'; at: number; part: Part | null }
  | { type: 'step'; by: number }
  | { type: 'go'; to: number }
  /** Other entries than before; what the person decided about a sentence stays. */
  | { type: 'merge'; proposals: readonly Proposal[] }

/** Where the person put a sentence, by the sentence; only those that they moved. */
export type Decisions = Record<string, Part | null>

export function startPlacements(proposals: readonly Proposal[], decided: Decisions = {}): Placements {
  const rows = proposals.map(({ passage, part: proposed, reason }) => {
    const part = decided[keyOf({ passage })]
    return { passage, part: part === undefined ? proposed : part, proposed, reason }
  })
  return { rows, current: 0 }
}

export function decisionsIn({ rows }: Pick<Placements, 'rows'>): Decisions {
  return Object.fromEntries(rows.filter(row => row.part !== row.proposed).map(row => [keyOf(row), row.part]))
}

/** The same object where nothing changes; untouched rows stay the same objects, so that only what moved is drawn again. */
export function place(placements: Placements, move: Move): Placements {
  if (move.type === 'assign') return assign(placements, move.at, move.part)
  if (move.type === 'merge') return merge(placements, move.proposals)
  const wanted = move.type === 'step' ? placements.current + move.by : move.to
  const current = Math.max(0, Math.min(placements.rows.length - 1, wanted))
  return current === placements.current ? placements : { ...placements, current }
}

function assign(placements: Placements, at: number, part: Part | null): Placements {
  const row = placements.rows[at]
  if (!row) return placements
  const rows = row.part === part ? placements.rows : placements.rows.with(at, { ...row, part })
  return rows === placements.rows && at === placements.current ? placements : { rows, current: at }
}

function merge({ rows, current }: Placements, proposals: readonly Proposal[]): Placements {
  const known = new Map(rows.map(row => [keyOf(row), row]))
  const merged = startPlacements(proposals).rows.map(row => known.get(keyOf(row)) ?? row)
  const same = rows[current]
  return { rows: merged, current: Math.max(0, same ? merged.indexOf(same) : 0) }
}

function keyOf({ passage: { entryId, blockId, start } }: Pick<Placement, 'passage'>): string {
  return `${entryId}/${blockId}/${start}`
}

/** What the story is made of, in the order of its entries. */
export function placedSentences({ rows }: Placements): PlacedSentence[] {
  return rows.flatMap(({ part, passage }) => (part ? [{ part, passage }] : []))
}

export function quotesOf({ rows }: Placements, part: Part | null): string[] {
  return rows.filter(row => row.part === part).map(row => row.passage.quote)
}

/** The word or two beside a sentence: why it was proposed, or that the person decided. */
export function reasonOf({ part, proposed, reason }: Placement): string {
  if (part === null) return 'left out'
  return part === proposed ? reason : 'your choice'
}

import { Button, VisuallyHidden } from '@mantine/core'
import { useEffect, useMemo, useReducer, useState } from 'react'
import { blocksOf } from '../../../shared/document.ts'
import type { Entry, EntryRow } from '../../../shared/entries.ts'
import { proposeHeadline } from '../../../shared/shape/headline.ts'
import { proposeParts } from '../../../shared/shape/propose.ts'
import type { PlacedSentence } from '../../../shared/stories.ts'
import { type Crumb, ScreenBar } from '../../ui/screen-bar.tsx'
import { TitleField } from '../../ui/title-field.tsx'
import { figuresLine } from './figures-line.ts'
import { type KeptShape, keepShape } from './kept-shape.ts'
import { MoreEntries } from './more-entries.tsx'
import { PartColumns } from './part-columns.tsx'
import { decisionsIn, type Placements, place, placedSentences, startPlacements } from './placements.ts'
import { SentenceList } from './sentence-list.tsx'
import classes from './shape.module.css'
import { inTimeOrder } from './time-order.ts'

type Props = {
  entry: Entry
  /** Those the story is made of, in their order. */
  startEntries: readonly Entry[]
  /** What was decided before the window went, or the screen was left. */
  kept: KeptShape | null
  /** All entries of the journal, the newest first. */
  rows: readonly EntryRow[]
  /** Rejects where it could not be read. */
  readEntry: (id: string) => Promise<Entry>
  crumbs: Crumb[]
  onCancel: () => void
  /** Answers whether it was made. */
  onCreate: (story: { headline: string; sentences: PlacedSentence[] }) => Promise<boolean>
}

/** An entry that has sentences, read once, and those that are added to it: they are sorted here, not edited. */
export function Shaping({ entry, startEntries, kept, rows, readEntry, crumbs, onCancel, onCreate }: Props) {
  const [entries, setEntries] = useState(startEntries)
  const { proposals, blocks, names } = useMemo(() => readEntries(entries), [entries])
  const [placements, onMove] = useReducer(place, kept?.decided, decided => startPlacements(proposals, decided))
  const change = (next: readonly Entry[]) => {
    setEntries(next)
    onMove({ type: 'merge', proposals: readEntries(next).proposals })
  }
  const [proposed] = useState(() => proposeHeadline(proposals, entry.title))
  const [headline, setHeadline] = useState(kept?.headline ?? proposed)
  useKeepShape(entry.id, entries, headline === proposed ? null : headline, placements)
  const [creating, setCreating] = useState(false)
  const sentences = placedSentences(placements)

  const create = async () => {
    setCreating(true)
    if (await onCreate({ headline: headline.trim(), sentences })) keepShape(entry.id, null)
    setCreating(false)
  }

  return (
    <>
      <ScreenBar crumbs={crumbs}>
        <span role="status">
          {sentences.length} of {placements.rows.length} sentences placed
        </span>
        <Button
          variant="default"
          onClick={() => {
            keepShape(entry.id, null)
            onCancel()
          }}
        >
          Cancel
        </Button>
        <Button onClick={create} loading={creating} disabled={sentences.length === 0}>
          Create story
        </Button>
      </ScreenBar>
      <VisuallyHidden component="h1">Shape “{entry.title || 'Untitled entry'}” into a story</VisuallyHidden>
      <div className={classes.columns}>
        <section aria-label="The entry, sentence by sentence">
          <p className={classes.keys}>
            <span>Each sentence has a proposed place.</span>
            <span>
              <kbd>1</kbd>–<kbd>5</kbd> to move it,
            </span>
            <span>
              <kbd>0</kbd> to leave it out,
            </span>
            <span>
              <kbd>↓</kbd> for the next.
            </span>
          </p>
          <MoreEntries
            rows={rows}
            entries={entries}
            onAdd={async id => change(inTimeOrder([...entries, await readEntry(id)]))}
            onRemove={id => change(entries.filter(one => one.id !== id))}
          />
          <SentenceList
            placements={placements}
            blocks={blocks}
            entryNames={entries.length > 1 ? names : noNames}
            onMove={onMove}
          />
        </section>
        <section className={classes.right} aria-label="The story so far">
          <div className={classes.headline}>
            <h2>Headline</h2>
            <TitleField
              label="Headline"
              size="small"
              value={headline}
              placeholder="What changed, in one line"
              maxLength={500}
              onChange={setHeadline}
            />
          </div>
          <PartColumns placements={placements} onMove={onMove} />
          <p className={classes.honest}>{figuresLine(placements)}</p>
        </section>
      </div>
    </>
  )
}

/** What was decided outlives the window, until the story is made or given up. */
function useKeepShape(entryId: string, entries: readonly Entry[], headline: string | null, placements: Placements) {
  const { rows } = placements
  useEffect(() => {
    const decided = decisionsIn({ rows })
    const entryIds = entries.map(({ id }) => id)
    const nothing = headline === null && Object.keys(decided).length === 0 && entryIds.join() === entryId
    keepShape(entryId, nothing ? null : { entryIds, headline, decided })
  }, [entryId, entries, headline, rows])
}

const noNames: ReadonlyMap<string, string> = new Map()

function readEntries(entries: readonly Entry[]) {
  const read = entries.map(({ id, document }) => ({ entryId: id, blocks: blocksOf(document) }))
  return {
    proposals: proposeParts(read),
    blocks: new Map(read.flatMap(one => one.blocks).map(block => [block.id, block])),
    names: new Map(entries.map(({ id, title }) => [id, title || 'Untitled entry'])),
  }
}

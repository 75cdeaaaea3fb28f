import { Button, VisuallyHidden } from '@mantine/core'
import { useMemo, useReducer, useState } from 'react'
import { blocksOf } from '../../../shared/document.ts'
import type { Entry } from '../../../shared/entries.ts'
import { proposeHeadline } from '../../../shared/shape/headline.ts'
import { proposeParts } from '../../../shared/shape/propose.ts'
import type { PlacedSentence } from '../../../shared/stories.ts'
import { type Crumb, ScreenBar } from '../../ui/screen-bar.tsx'
import { TitleField } from '../../ui/title-field.tsx'
import { figuresLine } from './figures-line.ts'
import { PartColumns } from './part-columns.tsx'
import { place, placedSentences, startPlacements } from './placements.ts'
import { SentenceList } from './sentence-list.tsx'
import classes from './shape.module.css'

type Props = {
  entry: Entry
  crumbs: Crumb[]
  onCancel: () => void
  onCreate: (story: { headline: string; sentences: PlacedSentence[] }) => Promise<void>
}

/** An entry that has sentences, read once: they are sorted here, not edited. */
export function Shaping({ entry, crumbs, onCancel, onCreate }: Props) {
  const { proposals, blocks } = useMemo(() => readEntry(entry), [entry])
  const [placements, onMove] = useReducer(place, proposals, startPlacements)
  const [headline, setHeadline] = useState(() => proposeHeadline(proposals, entry.title))
  const [creating, setCreating] = useState(false)
  const sentences = placedSentences(placements)

  const create = async () => {
    setCreating(true)
    await onCreate({ headline: headline.trim(), sentences })
    setCreating(false)
  }

  return (
    <>
      <ScreenBar crumbs={crumbs}>
        <span role="status">
          {sentences.length} of {placements.rows.length} sentences placed
        </span>
        <Button variant="default" onClick={onCancel}>
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
          <SentenceList placements={placements} blocks={blocks} onMove={onMove} />
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

function readEntry(entry: Entry) {
  const blocks = blocksOf(entry.document)
  return {
    proposals: proposeParts([{ entryId: entry.id, blocks }]),
    blocks: new Map(blocks.map(block => [block.id, block])),
  }
}

import { Button } from '@mantine/core'
import { plainTextOf } from '../../shared/document.ts'
import type { Entry } from '../../shared/entries.ts'
import { api, useRead } from '../api.ts'
import { hrefOf, navigate, type Route } from '../app/routes.ts'
import { useOpened } from '../autosave/use-opened.ts'
import { bringBackUnfinished } from '../autosave/use-unfinished.ts'
import { type KeptShape, keptShapeOf } from '../features/shape/kept-shape.ts'
import classes from '../features/shape/shape.module.css'
import { Shaping } from '../features/shape/shaping.tsx'
import { notifyOf } from '../ui/notify.ts'
import { Plain } from '../ui/plain.tsx'
import { useWindowTitle } from '../ui/use-window-title.ts'

export function ShapeScreen({ route }: { route: Extract<Route, { name: 'shape' }> }) {
  useWindowTitle('Shape into a story')
  const { entryId } = route
  const opened = useOpened(entryId, openShape)
  const back = () => navigate({ name: 'journal', entryId })
  return (
    <main className={classes.screen}>
      {opened.kind === 'failed' && (
        <Plain title="This entry could not be opened" action={<Button onClick={back}>Back to the journal</Button>}>
          {opened.error.message}
        </Plain>
      )}
      {opened.kind === 'open' && <OpenEntry key={entryId} {...opened.value} onBack={back} />}
    </main>
  )
}

type Shape = { entry: Entry; entries: readonly Entry[]; kept: KeptShape | null }

/** The entry, and what was decided of a story from it before; an entry that is gone since takes no part. */
async function openShape(entryId: string): Promise<Shape> {
  const entry = await api.entries.get({ id: entryId })
  // Why this fails is told by the shell, which asks for it too.
  await bringBackUnfinished().catch(() => undefined)
  const kept = keptShapeOf(entryId)
  const read = await Promise.allSettled((kept?.entryIds ?? []).map(id => api.entries.get({ id })))
  const entries = read.flatMap(each => (each.status === 'fulfilled' ? [each.value] : []))
  return { entry, entries: entries.length > 0 ? entries : [entry], kept }
}

function OpenEntry({ entry, entries, kept, onBack }: Shape & { onBack: () => void }) {
  const rows = useRead('entries', 'list', { after: null, limit: 200 }).data?.rows ?? []
  if (plainTextOf(entry.document).trim() === '') {
    return (
      <Plain title="There is nothing to shape yet" action={<Button onClick={onBack}>Write it first</Button>}>
        A story is made of the sentences of an entry, each with its source. Write down what happened, in any order, and
        come back.
      </Plain>
    )
  }
  return (
    <Shaping
      entry={entry}
      startEntries={entries}
      kept={kept}
      rows={rows}
      readEntry={id => api.entries.get({ id })}
      crumbs={[
        { text: entry.title || 'Untitled entry', href: hrefOf({ name: 'journal', entryId: entry.id }) },
        { text: 'Shape into a story' },
      ]}
      onCancel={onBack}
      onCreate={async story => {
        try {
          const { id } = await api.stories.create(story)
          navigate({ name: 'story', storyId: id })
          return true
        } catch (cause) {
          notifyOf(cause)
          return false
        }
      }}
    />
  )
}

import { Button } from '@mantine/core'
import { plainTextOf } from '../../shared/document.ts'
import type { Entry } from '../../shared/entries.ts'
import { api, useRead } from '../api.ts'
import { hrefOf, navigate, type Route } from '../app/routes.ts'
import { useOpened } from '../autosave/use-opened.ts'
import classes from '../features/shape/shape.module.css'
import { Shaping } from '../features/shape/shaping.tsx'
import { notifyOf } from '../ui/notify.ts'
import { Plain } from '../ui/plain.tsx'
import { useWindowTitle } from '../ui/use-window-title.ts'

export function ShapeScreen({ route }: { route: Extract<Route, { name: 'shape' }> }) {
  useWindowTitle('Shape into a story')
  const { entryId } = route
  const opened = useOpened(entryId, id => api.entries.get({ id }))
  const back = () => navigate({ name: 'journal', entryId })
  return (
    <main className={classes.screen}>
      {opened.kind === 'failed' && (
        <Plain title="This entry could not be opened" action={<Button onClick={back}>Back to the journal</Button>}>
          {opened.error.message}
        </Plain>
      )}
      {opened.kind === 'open' && <OpenEntry key={entryId} entry={opened.value} onBack={back} />}
    </main>
  )
}

function OpenEntry({ entry, onBack }: { entry: Entry; onBack: () => void }) {
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
        } catch (cause) {
          notifyOf(cause)
        }
      }}
    />
  )
}

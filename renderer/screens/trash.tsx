import { useRead } from '../api.ts'
import { hrefOf, type Route } from '../app/routes.ts'
import { useToday } from '../app/use-today.ts'
import { type ThrownItem, Trash } from '../features/trash/trash.tsx'
import { Plain } from '../ui/plain.tsx'
import { ScreenBar } from '../ui/screen-bar.tsx'
import { useWindowTitle } from '../ui/use-window-title.ts'
import classes from './settings.module.css'

/** The one place for entries and stories that were thrown away; targets wait in their own list, and it says so. */
export function TrashScreen(_: { route: Extract<Route, { name: 'trash' }> }) {
  useWindowTitle('Trash')
  const entries = useRead('entries', 'listTrash')
  const stories = useRead('stories', 'listTrash')
  const targets = useRead('targets', 'listTrash')
  const status = useRead('journals', 'status').data
  const today = useToday()
  const fault = entries.error ?? stories.error ?? targets.error
  if (fault)
    return (
      <main className={classes.page}>
        <Plain title="The trash could not be read">{fault.message}</Plain>
      </main>
    )
  if (!entries.data || !stories.data || !targets.data || !today) return <main className={classes.page} />
  const items: ThrownItem[] = [
    ...entries.data.map(thrown => ({ ...thrown, kind: 'entry' as const })),
    ...stories.data.map(thrown => ({ ...thrown, kind: 'story' as const })),
  ].toSorted((one, other) => other.deletedAt.localeCompare(one.deletedAt))
  return (
    <main className={classes.page}>
      <ScreenBar crumbs={[{ text: 'Settings', href: hrefOf({ name: 'settings' }) }, { text: 'Trash' }]} />
      {items.length === 0 ? (
        <Plain title={targets.data.length === 0 ? 'The trash is empty' : 'No entry and no story in the trash'}>
          <p>Entries and stories that you move to the trash wait here for 90 days, each with a way back.</p>
          <ThrownTargets count={targets.data.length} />
        </Plain>
      ) : (
        <div className={classes.sheet}>
          <h1>Trash</h1>
          <Trash items={items} today={today} readOnly={status?.state === 'open' && status.readOnly} />
          <ThrownTargets count={targets.data.length} />
        </div>
      )}
    </main>
  )
}

function ThrownTargets({ count }: { count: number }) {
  if (count === 0) return null
  return (
    <p>
      {count === 1 ? 'One target waits' : `${count} targets wait`} too, at the end of{' '}
      <a href={hrefOf({ name: 'targets' })}>your targets</a>.
    </p>
  )
}

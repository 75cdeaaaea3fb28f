import { Button } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'
import { api, useRead } from '../../api.ts'
import { notify, notifyOf } from '../../ui/notify.ts'
import classes from './trash.module.css'

type Thrown = { id: string; title: string; kind: 'Entry' | 'Story' }

/** Everything that was moved to the trash, each with its way back. Nothing in it is ever deleted by itself. */
export function Trash() {
  const entries = useRead('entries', 'listTrash')
  const stories = useRead('stories', 'listTrash')
  const fault = faultOf(entries) ?? faultOf(stories)
  if (fault) return <p role="alert">{fault}</p>
  if (!entries.data || !stories.data) return null
  const thrown: Thrown[] = [
    ...entries.data.map(row => ({ id: row.id, title: row.title || row.preview, kind: 'Entry' as const })),
    ...stories.data.map(row => ({ id: row.id, title: row.headline, kind: 'Story' as const })),
  ]
  if (thrown.length === 0) return <p className={classes.empty}>The trash is empty.</p>
  return (
    <ul className={classes.list}>
      {thrown.map(item => (
        <ThrownItem key={item.id} item={item} />
      ))}
    </ul>
  )
}

function ThrownItem({ item }: { item: Thrown }) {
  const title = item.title || 'Nothing written yet'
  const restore = async () => {
    try {
      await (item.kind === 'Entry' ? api.entries : api.stories).restore({ id: item.id })
      notify(`“${title}” is back.`)
    } catch (cause) {
      notifyOf(cause)
    }
  }
  return (
    <li>
      <span className={classes.title}>{title}</span>
      <span className={classes.kind}>{item.kind}</span>
      <Button variant="default" size="compact-sm" aria-label={`Restore ${title}`} onClick={() => void restore()}>
        Restore
      </Button>
    </li>
  )
}

function faultOf(query: Pick<UseQueryResult, 'error'>): string | null {
  return query.error ? query.error.message : null
}

import { api, useRead } from '../api.ts'
import type { Route } from '../app/routes.ts'
import { useOpened } from '../autosave/use-opened.ts'
import classes from '../features/targets/targets.module.css'
import { Plain } from '../ui/plain.tsx'
import { TargetPage } from './target-page.tsx'

export function TargetScreen({ route }: { route: Extract<Route, { name: 'target' }> }) {
  const opened = useOpened(route.targetId, id => api.targets.get({ id }))
  const status = useRead('journals', 'status').data
  const readOnly = status?.state === 'open' && status.readOnly
  if (opened.kind === 'failed')
    return (
      <main className={classes.screen}>
        <Plain title="The target could not be opened">{opened.error.message}</Plain>
      </main>
    )
  if (opened.kind === 'opening') return <main className={classes.screen} />
  return <TargetPage key={route.targetId} target={opened.value} section={route.section} readOnly={readOnly} />
}

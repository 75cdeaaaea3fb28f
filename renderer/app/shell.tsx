import { type ComponentType, Suspense } from 'react'
import type { JournalStatus } from '../../shared/journals.ts'
import { SaveTrouble } from '../autosave/save-trouble.tsx'
import { JournalNotice } from '../features/journals/journal-notice.tsx'
import { ErrorBoundary } from '../ui/error-boundary.tsx'
import { Rail } from './rail.tsx'
import { hrefOf, type Route, useRoute } from './routes.ts'
import { screens } from './screens.ts'
import classes from './shell.module.css'
import { useActions } from './use-actions.tsx'

/** The rail at the left, the notices on top, and the screen of the present address. */
export function Shell({ status }: { status: Extract<JournalStatus, { state: 'open' }> }) {
  const route = useRoute()
  const palette = useActions()
  // The table guarantees that a screen takes the route of its own name; the pair cannot be followed through the index.
  const Screen = screens[route.name] as ComponentType<{ route: Route }>
  return (
    <div className={classes.shell}>
      <Rail current={route.name} />
      <div className={classes.place}>
        <SaveTrouble />
        <JournalNotice status={status} />
        <div className={classes.screen}>
          <ErrorBoundary key={hrefOf(route)}>
            <Suspense fallback={null}>
              <Screen route={route} />
            </Suspense>
          </ErrorBoundary>
        </div>
      </div>
      {palette}
    </div>
  )
}

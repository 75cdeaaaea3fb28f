import { useWindowEvent } from '@mantine/hooks'
import { type ComponentType, type ReactNode, Suspense, useEffect, useRef } from 'react'
import type { JournalStatus } from '../../shared/journals.ts'
import { SaveTrouble } from '../autosave/save-trouble.tsx'
import { bringBackUnfinished } from '../autosave/use-unfinished.ts'
import { BackupNotice } from '../features/backups/backup-notice.tsx'
import { JournalNotice } from '../features/journals/journal-notice.tsx'
import { ErrorBoundary } from '../ui/error-boundary.tsx'
import { leaveNotices, notifyOf } from '../ui/notify.ts'
import { useWindowTitle } from '../ui/use-window-title.ts'
import { Rail } from './rail.tsx'
import { hrefOf, type Route, type RouteName, useRoute } from './routes.ts'
import { screens } from './screens.ts'
import classes from './shell.module.css'
import { useActions } from './use-actions.tsx'

/** The rail at the left, the notices on top, and the screen of the present address. */
export function Shell({ status, notice }: { status: Extract<JournalStatus, { state: 'open' }>; notice: ReactNode }) {
  const route = useRoute()
  const palette = useActions()
  const place = useRef<HTMLDivElement>(null)
  useWindowEvent('hashchange', leaveNotices)
  useEffect(() => {
    if (!status.readOnly) bringBackUnfinished().catch(notifyOf)
  }, [status.readOnly])
  // The table guarantees that a screen takes the route of its own name; the pair cannot be followed through the index.
  const Screen = screens[route.name] as ComponentType<{ route: Route }>
  return (
    <div className={classes.shell}>
      <Rail route={route} own={status.which === 'own'} />
      <div className={classes.place}>
        {notice ?? <SaveTrouble />}
        <JournalNotice status={status} />
        {status.which === 'own' && <BackupNotice />}
        <div className={classes.screen} ref={place}>
          <ErrorBoundary address={hrefOf(route)}>
            <Suspense fallback={null}>
              <Arrival name={route.name} place={place} />
              <Screen key={identityOf(route)} route={route} />
            </Suspense>
          </ErrorBoundary>
        </div>
      </div>
      {palette}
    </div>
  )
}

/** What has a list stays as it is while its entries are exchanged, so that the list keeps its position; other screens start afresh. */
function identityOf(route: Route): string {
  // What is being written of a target lives on while one goes from one of its pages to another.
  if (route.name === 'target') return hrefOf({ name: route.name, targetId: route.targetId })
  return route.name === 'journal' ||
    route.name === 'principles' ||
    route.name === 'questions' ||
    route.name === 'coverage'
    ? route.name
    : hrefOf(route)
}

const titles: Record<RouteName, string> = {
  journal: 'Journal',
  shape: 'Shape into a story',
  stories: 'Stories',
  story: 'Story',
  framework: 'Framework',
  coverage: 'Coverage',
  targets: 'Targets',
  target: 'Target',
  principles: 'Principles',
  rehearse: 'Rehearse',
  questions: 'Questions',
  'prep-sheet': 'Prep sheet',
  review: 'Review pack',
  settings: 'Settings',
  trash: 'Trash',
  history: 'History',
}

/**
 * Names the window after the screen, which may say it better, and moves the focus into it: who goes to another place with
 * the keyboard goes on from there, and a screen reader says where it is. The first screen takes no focus.
 */
function Arrival({ name, place }: { name: RouteName; place: { current: HTMLDivElement | null } }) {
  const previous = useRef(name)
  useWindowTitle(titles[name])
  useEffect(() => {
    if (previous.current === name) return
    previous.current = name
    const main = place.current?.querySelector('main')
    if (!main || main.contains(document.activeElement)) return
    main.tabIndex = -1
    main.focus({ preventScroll: true })
  }, [name, place])
  return null
}

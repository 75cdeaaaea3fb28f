import { Tooltip, UnstyledButton } from '@mantine/core'
import {
  type Icon,
  IconBook2,
  IconCompass,
  IconLayoutGrid,
  IconLock,
  IconMicrophone,
  IconPrinter,
  IconSettings,
  IconStar,
  IconTargetArrow,
} from '@tabler/icons-react'
import { useRead } from '../api.ts'
import { perform } from './perform.ts'
import { hrefOf, type Route, type RouteName } from './routes.ts'
import classes from './shell.module.css'

type Place = {
  name: Extract<
    RouteName,
    'journal' | 'stories' | 'coverage' | 'principles' | 'targets' | 'rehearse' | 'prep-sheet' | 'settings'
  >
  label: string
  icon: Icon
}

const places: readonly Place[] = [
  { name: 'journal', label: 'Journal', icon: IconBook2 },
  { name: 'stories', label: 'Stories', icon: IconStar },
  { name: 'coverage', label: 'Coverage', icon: IconLayoutGrid },
  { name: 'principles', label: 'Principles', icon: IconCompass },
  { name: 'targets', label: 'Targets', icon: IconTargetArrow },
  { name: 'rehearse', label: 'Rehearse', icon: IconMicrophone },
  { name: 'prep-sheet', label: 'Prep sheet', icon: IconPrinter },
]

const settings: Place = { name: 'settings', label: 'Settings', icon: IconSettings }

/** Which place of the rail a route belongs to: shaping is journal work, one story is a story. */
const home: Record<Exclude<RouteName, 'history'>, Place['name']> = {
  journal: 'journal',
  shape: 'journal',
  stories: 'stories',
  story: 'stories',
  coverage: 'coverage',
  principles: 'principles',
  framework: 'principles',
  targets: 'targets',
  target: 'targets',
  rehearse: 'rehearse',
  questions: 'rehearse',
  'prep-sheet': 'prep-sheet',
  review: 'prep-sheet',
  settings: 'settings',
  trash: 'settings',
}

function homeOf(route: Route): Place['name'] {
  if (route.name === 'history') return route.kind === 'entry' ? 'journal' : 'stories'
  return home[route.name]
}

export function Rail({ route, own }: { route: Route; own: boolean }) {
  const current = homeOf(route)
  return (
    <nav className={classes.rail} aria-label="Places">
      <span className={classes.monogram} aria-hidden="true">
        T
      </span>
      {places.map(place => (
        <PlaceLink key={place.name} place={place} on={current === place.name} />
      ))}
      <span className={classes.space} />
      {own && <LockButton />}
      <PlaceLink place={settings} on={current === 'settings'} />
    </nav>
  )
}

/** Only where a passphrase could open the journal again. */
function LockButton() {
  const protection = useRead('keys', 'protection').data
  if (!protection?.passphrase) return null
  return (
    <Tooltip label="Lock the journal" position="right" openDelay={400}>
      <UnstyledButton className={classes['place-link'] ?? ''} aria-label="Lock the journal" onClick={perform.lock}>
        <IconLock size={20} stroke={1.6} aria-hidden="true" />
      </UnstyledButton>
    </Tooltip>
  )
}

function PlaceLink({ place, on }: { place: Place; on: boolean }) {
  return (
    <Tooltip label={place.label} position="right" openDelay={400}>
      <a
        className={classes['place-link']}
        href={hrefOf({ name: place.name })}
        aria-label={place.label}
        aria-current={on ? 'page' : undefined}
      >
        <place.icon size={20} stroke={1.6} aria-hidden="true" />
      </a>
    </Tooltip>
  )
}

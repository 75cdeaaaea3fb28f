import { Spotlight, type SpotlightActionGroupData, spotlight } from '@mantine/spotlight'
import { useEffect, useState } from 'react'
import { type Action, actions, shortcutOf } from '../../shared/actions.ts'
import { defaultPreferences } from '../../shared/preferences.ts'
import { useRead } from '../api.ts'
import { isMac, keysOf } from '../ui/keys.ts'
import { applies } from './applies.ts'
import { found } from './found.ts'
import { perform } from './perform.ts'
import classes from './shell.module.css'
import { type Jump, useJumps } from './use-jumps.ts'

const mostJumps = 6

/** Every command that applies now, and what was written lately, found by typing a part of its name. */
export function Palette({ asked }: { asked: number }) {
  const [query, setQuery] = useState('')
  const status = useRead('journals', 'status').data
  const theme = useRead('preferences', 'get').data?.theme ?? defaultPreferences.theme
  const jumps = useJumps(asked)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each wish opens it, also after it was closed
  useEffect(() => spotlight.open(), [asked])
  const commands = actions.filter(({ id }) => applies(id, { status, theme }))
  const groups: SpotlightActionGroupData[] = [
    { group: 'Commands', actions: found(query, commands).map(commandItem) },
    { group: 'Entries', actions: found(query, jumps.entries).slice(0, mostJumps).map(jumpItem) },
    { group: 'Stories', actions: found(query, jumps.stories).slice(0, mostJumps).map(jumpItem) },
    { group: 'Targets', actions: found(query, jumps.targets).slice(0, mostJumps).map(jumpItem) },
  ]
  return (
    <Spotlight
      actions={groups.filter(group => group.actions.length > 0)}
      query={query}
      onQueryChange={setQuery}
      filter={(_, shown) => shown}
      scrollable
      maxHeight="min(560px, 70vh)"
      shortcut={null}
      title="Find a command"
      classNames={{ header: classes['only-read-aloud'] ?? '' }}
      overlayProps={{ backgroundOpacity: 0.25, blur: 0 }}
      nothingFound="No command, entry, story or target has these words."
      searchProps={{ placeholder: 'What would you like to do?', 'aria-label': 'Find a command' }}
    />
  )
}

function commandItem(action: Action) {
  const shortcut = shortcutOf(action, isMac)
  return {
    id: action.id,
    label: action.label,
    rightSection: shortcut ? <kbd>{keysOf(shortcut)}</kbd> : null,
    onClick: perform[action.id],
  }
}

function jumpItem({ id, label, href }: Jump) {
  return {
    id,
    label,
    onClick: () => {
      window.location.hash = href
    },
  }
}

import { Spotlight, spotlight } from '@mantine/spotlight'
import { useEffect } from 'react'
import { actions } from '../../shared/actions.ts'
import { keysOf } from '../ui/keys.ts'
import { perform } from './perform.ts'
import classes from './shell.module.css'

const commands = actions.map(({ id, label, shortcut }) => ({
  id,
  label,
  rightSection: shortcut ? <kbd>{keysOf(shortcut)}</kbd> : null,
  onClick: perform[id],
}))

/** Every command, found by typing a part of its name. */
export function Palette({ asked }: { asked: number }) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: each wish opens it, also after it was closed
  useEffect(() => spotlight.open(), [asked])
  return (
    <Spotlight
      actions={commands}
      shortcut={null}
      title="Find a command"
      classNames={{ header: classes['only-read-aloud'] ?? '' }}
      overlayProps={{ backgroundOpacity: 0.25, blur: 0 }}
      nothingFound="No command has these words."
      searchProps={{ placeholder: 'What would you like to do?', 'aria-label': 'Find a command' }}
    />
  )
}

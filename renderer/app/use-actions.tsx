import { type HotkeyItem, useHotkeys } from '@mantine/hooks'
import { Spotlight, spotlight } from '@mantine/spotlight'
import { type ReactNode, useCallback } from 'react'
import { type ActionId, actions } from '../../shared/actions.ts'
import { useAppEvent } from '../api.ts'
import { flushPendingSaves } from '../autosave/pending-saves.ts'
import { createEntry } from '../features/entries/create-entry.ts'
import { keysOf } from '../ui/keys.ts'
import { notify } from '../ui/notify.ts'
import { showShortcuts, takeNextQuestion, toggleMargin } from '../ui/signals.ts'
import { navigate } from './routes.ts'
import classes from './shell.module.css'
import { ShortcutSheet } from './shortcuts.tsx'

const perform: Record<ActionId, () => void> = {
  'new-entry': () => void createEntry(),
  save: () => void flushPendingSaves(),
  back: () => window.history.back(),
  forward: () => window.history.forward(),
  'go-journal': () => navigate({ name: 'journal' }),
  'go-stories': () => navigate({ name: 'stories' }),
  'go-coverage': () => navigate({ name: 'coverage' }),
  'go-principles': () => navigate({ name: 'principles' }),
  'go-prep-sheet': () => navigate({ name: 'prep-sheet' }),
  'go-settings': () => navigate({ name: 'settings' }),
  palette: () => spotlight.open(),
  'toggle-margin': () => {
    if (!toggleMargin.send()) notify('This page has no margin. Entries and stories have one.')
  },
  'next-question': () => {
    if (!takeNextQuestion.send()) notify('Open an entry, and the guide puts its next question there.')
  },
  shortcuts: () => showShortcuts.send(),
}

/** The same shortcuts in the words of useHotkeys; the native menu answers where the page does not. */
const hotkeys: HotkeyItem[] = actions.flatMap(({ id, shortcut }) =>
  shortcut ? [[shortcut.replace('Left', 'ArrowLeft').replace('Right', 'ArrowRight').toLowerCase(), perform[id]]] : [],
)

const palette = actions.map(({ id, label, shortcut }) => ({
  id,
  label,
  rightSection: shortcut ? <kbd>{keysOf(shortcut)}</kbd> : null,
  onClick: perform[id],
}))

/** Listens to the menu and to the shortcuts, and draws the palette; all three offer the same list. */
export function useActions(): ReactNode {
  const onAction = useCallback((event: { action: string }) => perform[event.action as ActionId]?.(), [])
  useAppEvent('action', onAction)
  useHotkeys(hotkeys, [], true)
  return (
    <>
      <ShortcutSheet />
      <Spotlight
        actions={palette}
        shortcut={null}
        title="Find a command"
        classNames={{ header: classes['only-read-aloud'] ?? '' }}
        overlayProps={{ backgroundOpacity: 0.25, blur: 0 }}
        nothingFound="No command has these words."
        searchProps={{ placeholder: 'What would you like to do?', 'aria-label': 'Find a command' }}
      />
    </>
  )
}

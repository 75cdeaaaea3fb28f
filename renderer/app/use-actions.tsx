import { type HotkeyItem, useHotkeys } from '@mantine/hooks'
import { Spotlight, spotlight } from '@mantine/spotlight'
import { type ReactNode, useCallback } from 'react'
import { type ActionId, actions } from '../../shared/actions.ts'
import { api, useAppEvent } from '../api.ts'
import { flushPendingSaves } from '../autosave/pending-saves.ts'
import { notifyOf } from '../ui/notify.ts'
import { navigate } from './routes.ts'
import { ShortcutSheet, showShortcuts } from './shortcuts.tsx'

const perform: Record<ActionId, () => void> = {
  'new-entry': () => void newEntry(),
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
  'toggle-margin': () => window.dispatchEvent(new Event('toggle-margin')),
  shortcuts: () => showShortcuts(),
}

/** The same shortcuts in the words of useHotkeys; the native menu answers first where there is one. */
const hotkeys: HotkeyItem[] = actions.flatMap(({ id, shortcut }) =>
  shortcut ? [[shortcut.replace('Left', 'ArrowLeft').replace('Right', 'ArrowRight').toLowerCase(), perform[id]]] : [],
)

export async function newEntry(): Promise<void> {
  try {
    const entry = await api.entries.create({})
    navigate({ name: 'journal', entryId: entry.id })
  } catch (cause) {
    notifyOf(cause)
  }
}

/** Listens to the menu and to the shortcuts, and draws the palette; all three offer the same list. */
export function useActions(): ReactNode {
  const onAction = useCallback((event: { action: string }) => perform[event.action as ActionId]?.(), [])
  useAppEvent('action', onAction)
  useHotkeys(hotkeys, [], true)
  return (
    <>
      <ShortcutSheet />
      <Spotlight
        actions={actions.map(action => ({ id: action.id, label: action.label, onClick: perform[action.id] }))}
        shortcut={null}
        nothingFound="No command has these words."
        searchProps={{ placeholder: 'What would you like to do?', 'aria-label': 'Find a command' }}
      />
    </>
  )
}

import { type HotkeyItem, useHotkeys } from '@mantine/hooks'
import { lazy, type ReactNode, useCallback } from 'react'
import { type ActionId, actions, shortcutOf } from '../../shared/actions.ts'
import { useAppEvent } from '../api.ts'
import { isMac } from '../ui/keys.ts'
import { showPalette, showShortcuts } from '../ui/signals.ts'
import { OnDemand } from './on-demand.tsx'
import { perform } from './perform.ts'

/** The shortcuts in the words of useHotkeys; the native menu answers where the page does not. */
const hotkeys: HotkeyItem[] = actions.flatMap(action => {
  const keys = shortcutOf(action, isMac)?.replace('Left', 'ArrowLeft').replace('Right', 'ArrowRight').toLowerCase()
  return keys ? [[keys, perform[action.id]]] : []
})

const Palette = lazy(async () => ({ default: (await import('./palette.tsx')).Palette }))
const ShortcutSheet = lazy(async () => ({ default: (await import('./shortcuts.tsx')).ShortcutSheet }))

/** Listens to the menu and to the shortcuts, and draws the palette; all three offer the same list. */
export function useActions(): ReactNode {
  const onAction = useCallback((event: { action: ActionId }) => perform[event.action](), [])
  useAppEvent('action', onAction)
  useHotkeys(hotkeys, [], true)
  return (
    <>
      <OnDemand signal={showPalette} content={Palette} />
      <OnDemand signal={showShortcuts} content={ShortcutSheet} />
    </>
  )
}

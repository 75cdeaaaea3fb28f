import { SegmentedControl } from '@mantine/core'
import { Theme } from '../../../shared/preferences.ts'
import { usePreferences } from './use-preferences.ts'

const names: Record<Theme, string> = { system: 'As the system', light: 'Light', dark: 'Dark' }

export function ThemeChoice() {
  const { preferences, set } = usePreferences()
  return (
    <SegmentedControl
      aria-label="Theme"
      value={preferences.theme}
      onChange={value => set({ theme: Theme.parse(value) })}
      data={Theme.options.map(value => ({ value, label: names[value] }))}
    />
  )
}

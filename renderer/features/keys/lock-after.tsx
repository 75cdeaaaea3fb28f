import { NativeSelect } from '@mantine/core'
import { defaultPreferences } from '../../../shared/preferences.ts'
import { api, useRead } from '../../api.ts'
import { notifyOf } from '../../ui/notify.ts'

const choices = [1, 2, 5, 10, 15, 30, 60]

/** How long the computer may be left alone before the journal is locked. */
export function LockAfter() {
  const preferences = useRead('preferences', 'get').data ?? defaultPreferences
  const minutes = preferences.lockAfterMinutes
  const known = minutes === null || choices.includes(minutes) ? choices : [...choices, minutes].sort((a, b) => a - b)
  return (
    <NativeSelect
      aria-label="Lock when the computer was left alone"
      value={minutes ?? 'never'}
      data={[
        ...known.map(count => ({
          value: String(count),
          label: `after ${count} ${count === 1 ? 'minute' : 'minutes'}`,
        })),
        { value: 'never', label: 'never when left alone' },
      ]}
      onChange={event => {
        const { value } = event.currentTarget
        void api.preferences.set({ lockAfterMinutes: value === 'never' ? null : Number(value) }).catch(notifyOf)
      }}
    />
  )
}

import { defaultPreferences, type Preferences } from '../../../shared/preferences.ts'
import { api, useRead } from '../../api.ts'
import { notifyOf } from '../../ui/notify.ts'

export function usePreferences(): { preferences: Preferences; set: (change: Partial<Preferences>) => void } {
  const read = useRead('preferences', 'get')
  return {
    preferences: read.data ?? defaultPreferences,
    set: change => void api.preferences.set(change).catch(notifyOf),
  }
}

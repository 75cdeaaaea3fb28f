import type { DesktopContract } from '../../../shared/contract.ts'
import type { Handlers } from '../../../shared/ipc/call.ts'
import type { Theme } from '../../../shared/preferences.ts'
import type { PreferencesFile } from './preferences-file.ts'

export function preferencesHandlers(
  preferences: PreferencesFile,
  onTheme: (theme: Theme) => void,
): Handlers<DesktopContract>['preferences'] {
  return {
    get: () => preferences.get(),
    set: changes => {
      const saved = preferences.set(changes)
      if (changes.theme !== undefined) onTheme(saved.theme)
      return saved
    },
  }
}

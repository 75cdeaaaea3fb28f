import { existsSync, readFileSync, renameSync } from 'node:fs'
import path from 'node:path'
import { CallError } from '../../../shared/errors.ts'
import { defaultPreferences, Preferences } from '../../../shared/preferences.ts'
import { replaceFile } from '../../db/replace-file.ts'

export type PreferencesFile = {
  get: () => Preferences
  set: (changes: Changes) => Preferences
}

/** Zod's optional keys may be present without a value; those are no changes. */
type Changes = { [Key in keyof Preferences]?: Preferences[Key] | undefined }

/** Reads the preferences once. A file that cannot be understood is kept aside, never overwritten, and the defaults hold. */
export function openPreferences(file: string): PreferencesFile {
  let current = read(file)
  return {
    get: () => current,
    set: changes => {
      const next = merge(current, changes)
      store(file, next)
      current = next
      return current
    },
  }
}

function read(file: string): Preferences {
  if (!existsSync(file)) return defaultPreferences
  try {
    return merge(defaultPreferences, Preferences.partial().parse(JSON.parse(readFileSync(file, 'utf8'))))
  } catch (cause) {
    console.error('The preferences could not be read; the defaults hold.', cause)
    setAside(file)
    return defaultPreferences
  }
}

function store(file: string, preferences: Preferences): void {
  try {
    replaceFile(file, `${JSON.stringify(preferences, null, 2)}\n`)
  } catch (cause) {
    const message = `This could not be remembered in ${path.dirname(file)}. Check that you may write there and that the disk is not full.`
    throw new CallError('storage-failed', message, { cause })
  }
}

function merge(base: Preferences, changes: Changes): Preferences {
  return {
    theme: changes.theme ?? base.theme,
    welcomed: changes.welcomed ?? base.welcomed,
    speakingRate: changes.speakingRate ?? base.speakingRate,
    rehearsalAids: changes.rehearsalAids ?? base.rehearsalAids,
    lockAfterMinutes: changes.lockAfterMinutes === undefined ? base.lockAfterMinutes : changes.lockAfterMinutes,
  }
}

function setAside(file: string): void {
  try {
    renameSync(file, `${file}.damaged`)
  } catch (cause) {
    console.error('The damaged preferences could not be set aside.', cause)
  }
}

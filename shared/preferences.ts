import { z } from 'zod'
import { command, query } from './ipc/call.ts'

export const Theme = z.enum(['system', 'light', 'dark'])
export type Theme = z.infer<typeof Theme>

/** What is remembered outside the journal, because the window needs it before the journal is open. Holds nothing private. */
export const Preferences = z.object({
  theme: Theme,
  /** The first-run screen was answered. */
  welcomed: z.boolean(),
  /** Words a minute when speaking. */
  speakingRate: z.int().min(60).max(300),
  /** What helps while a story is told aloud. */
  rehearsalAids: z.object({ cues: z.boolean(), signposts: z.boolean(), recording: z.boolean() }),
  /** After so many minutes in which nothing was done the journal is locked; null for never. */
  lockAfterMinutes: z.int().min(1).max(240).nullable(),
})
export type Preferences = z.infer<typeof Preferences>

/** 140 words a minute is an unhurried speaker; the person can enter their own rate. */
export const defaultPreferences: Preferences = {
  theme: 'system',
  welcomed: false,
  speakingRate: 140,
  rehearsalAids: { cues: false, signposts: false, recording: false },
  lockAfterMinutes: 10,
}

export const preferencesContract = {
  get: query(z.void(), Preferences),
  set: command(Preferences.partial(), Preferences),
}

import { z } from 'zod'
import { RichText } from './document.ts'
import { Saved } from './entries.ts'
import { command, query } from './ipc/call.ts'

/** What has a history. */
export const Kept = z.object({ kind: z.enum(['entry', 'story']), id: z.string() })
export type Kept = z.infer<typeof Kept>

/**
 * Why a version was kept: it stood when a sitting began, two minutes of typing had passed, most or all of the text went
 * away, something larger was about to change it, or it lost against another save.
 */
export const VersionReason = z.enum(['sitting', 'typing', 'emptied', 'shrunk', 'restore', 'import', 'bulk', 'conflict'])
export type VersionReason = z.infer<typeof VersionReason>

/** A version in the list. `added` and `removed` count words against the version before it; a word that moved counts as neither. */
export const VersionRow = z.object({
  number: z.int(),
  reason: VersionReason,
  savedAt: z.string(),
  title: z.string(),
  words: z.int(),
  added: z.int(),
  removed: z.int(),
})
export type VersionRow = z.infer<typeof VersionRow>

/** What belongs to a version beside its text, in words: when it happened, the role, follow-ups and so on. */
export const VersionDetail = z.object({ label: z.string(), text: z.string() })
export type VersionDetail = z.infer<typeof VersionDetail>

export const VersionContent = z.object({
  savedAt: z.string(),
  title: z.string(),
  /** Null where what was stored cannot be read as a text any more; `text` then holds what is left of it. */
  document: RichText.nullable(),
  text: z.string(),
  details: z.array(VersionDetail),
})
export type VersionContent = z.infer<typeof VersionContent>

/** The present state and, newest first, the versions kept before it. */
export const History = z.object({
  present: VersionContent.extend({ revision: z.int(), words: z.int(), added: z.int(), removed: z.int() }),
  versions: z.array(VersionRow),
})
export type History = z.infer<typeof History>

/** `keptAs` is the version that now holds what was there before, which restored takes everything back. */
export const Restored = Saved.extend({ keptAs: z.int() })
export type Restored = z.infer<typeof Restored>

export const historyContract = {
  list: query(Kept, History),
  get: query(z.object({ number: z.int() }), VersionContent),
  /** Keeps what is there, then saves the version in its place. Refused with `conflict` like any save. */
  restore: command(z.object({ number: z.int(), baseRevision: z.int() }), Restored, {
    touches: ['entries', 'stories', 'prepSheets'],
  }),
}

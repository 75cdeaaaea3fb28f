import { z } from 'zod'
import { Period } from './day.ts'
import { RichText } from './document.ts'
import { command, query } from './ipc/call.ts'
import { Role } from './roles.ts'
import { Thrown } from './trash.ts'

/** How far a lens is answered in an entry: not at all, touched by the text alone or in part, answered. */
export const LensState = z.enum(['none', 'partly', 'answered'])
export type LensState = z.infer<typeof LensState>

export const LensStates = z.object({ who: LensState, why: LensState, 'how-much': LensState })
export type LensStates = z.infer<typeof LensStates>

/** What a person may change in an entry. Saved whole, so that one mechanism carries title, date, role, tags and text. */
export const EntryDraft = z.object({
  title: z.string().max(300, 'A title has at most 300 characters.'),
  document: RichText,
  period: Period.nullable(),
  roleId: z.string().nullable(),
  tags: z.array(z.string().trim().min(1).max(60)).max(40),
})
export type EntryDraft = z.infer<typeof EntryDraft>

export const Entry = EntryDraft.extend({
  id: z.string(),
  /** Grows by one with each save; a save names the revision it was made from. */
  revision: z.int(),
  createdAt: z.string(),
  updatedAt: z.string(),
})
export type Entry = z.infer<typeof Entry>

export const EntryRow = z.object({
  id: z.string(),
  title: z.string(),
  preview: z.string(),
  period: Period.nullable(),
  /** Year of the experience, or of writing where no date is given; groups the list. */
  year: z.int(),
  role: Role.nullable(),
  lenses: LensStates,
})
export type EntryRow = z.infer<typeof EntryRow>

/** Position after the last row of a page; opaque to the window. */
export const EntryCursor = z.string()

export const EntryPage = z.object({ rows: z.array(EntryRow), next: EntryCursor.nullable() })
export type EntryPage = z.infer<typeof EntryPage>

export const EntryGroup = z.object({ year: z.int(), roleId: z.string().nullable(), count: z.int() })
export type EntryGroup = z.infer<typeof EntryGroup>

export const Saved = z.object({ revision: z.int(), savedAt: z.string() })
export type Saved = z.infer<typeof Saved>

const ById = z.object({ id: z.string() })

export const entriesContract = {
  /** Newest experience first, grouped by year and role; the order of `listGroups`. */
  list: query(z.object({ after: EntryCursor.nullable(), limit: z.int().min(1).max(200) }), EntryPage),
  listGroups: query(z.void(), z.array(EntryGroup)),
  listTags: query(z.void(), z.array(z.string())),
  /** Thrown away last comes first. */
  listTrash: query(z.void(), z.array(Thrown)),
  get: query(ById, Entry),
  create: command(EntryDraft.partial(), Entry),
  /** Refused with `conflict` where `baseRevision` is not the stored revision: nothing is overwritten. */
  save: command(z.object({ id: z.string(), baseRevision: z.int(), draft: EntryDraft }), Saved, {
    touches: ['stories', 'coverage', 'history'],
  }),
  moveToTrash: command(ById, z.void(), { touches: ['stories', 'coverage', 'outcomes'] }),
  restore: command(ById, z.void(), { touches: ['stories', 'coverage', 'outcomes'] }),
  /** Of the trash only, and all or none. What stories took from an entry stays in them, and shows as missing. */
  deleteForGood: command(z.object({ ids: z.array(z.string()).max(10_000) }), z.void(), {
    touches: ['stories', 'coverage', 'outcomes'],
  }),
}

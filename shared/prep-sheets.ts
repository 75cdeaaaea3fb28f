import { z } from 'zod'
import { LocalDay } from './day.ts'
import { command, query } from './ipc/call.ts'

export const Paper = z.enum(['a4', 'letter'])
export type Paper = z.infer<typeof Paper>

/** Compact sets several cards on a page. */
export const Density = z.enum(['comfortable', 'compact'])
export type Density = z.infer<typeof Density>

/** What a prep sheet can hold, in the order in which it is printed at first. */
export const SheetPart = z.enum(['room', 'loop', 'ask', 'coverage', 'numbers', 'index', 'cards', 'role', 'design'])
export type SheetPart = z.infer<typeof SheetPart>

const layout = {
  title: z.string().max(200, 'A title has at most 200 characters.'),
  paper: Paper,
  density: Density,
  /** With stand-ins for names and with rounded numbers. */
  safe: z.boolean(),
}

/** What the printed sheet of a target holds, or that of no target in particular; stories in the order in which they are printed. */
export const PrepSheet = z.object({
  ...layout,
  targetId: z.string().max(64).nullable(),
  /** Every part once, in the order in which they are printed. */
  parts: z
    .array(z.object({ id: SheetPart, shown: z.boolean() }))
    .refine(list => new Set(list.map(({ id }) => id)).size === list.length, 'A part stands on the sheet once.'),
  storyIds: z.array(z.string()).max(500),
})
export type PrepSheet = z.infer<typeof PrepSheet>

/** Entries and stories of a period, for a self-review or a promotion case. */
export const ReviewPack = z.object({
  ...layout,
  from: LocalDay,
  to: LocalDay,
  /** Of these roles; empty: of all. */
  roleIds: z.array(z.string()).max(200),
  /** Entries as a list of titles, or with their text. */
  entries: z.enum(['none', 'titles', 'texts']),
  stories: z.boolean(),
})
export type ReviewPack = z.infer<typeof ReviewPack>

export const prepSheetsContract = {
  /** The sheet as it was left; at first, for a target the stories of its plan, else every ready story, on A4. */
  get: query(z.object({ targetId: z.string().nullable() }), PrepSheet),
  save: command(PrepSheet, z.void()),
}

/** Parts that a stored sheet does not name yet come last, as they are at first. */
export function withAllParts(stored: PrepSheet['parts']): PrepSheet['parts'] {
  const missing = SheetPart.options.filter(id => !stored.some(part => part.id === id))
  return [...stored, ...missing.map(id => ({ id, shown: shownAtFirst.has(id) }))]
}

const shownAtFirst = new Set<SheetPart>(['room', 'loop', 'ask', 'cards'])

import { z } from 'zod'
import { LocalDay } from './day.ts'
import { command, query } from './ipc/call.ts'
import type { Plan } from './plan/plan.ts'

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
  /** The sheet as it was left, without the stories that have gone into the trash since; null where none was put together yet. */
  get: query(z.object({ targetId: z.string().nullable() }), PrepSheet.nullable()),
  save: command(PrepSheet, z.void()),
}

/** Parts that a stored sheet does not name yet come last, as they are at first. */
export function withAllParts(stored: PrepSheet['parts']): PrepSheet['parts'] {
  const missing = SheetPart.options.filter(id => !stored.some(part => part.id === id))
  return [...stored, ...missing.map(id => ({ id, shown: shownAtFirst.has(id) }))]
}

/** A sheet that nobody has put together yet: on A4, with what most people take along. */
export function firstSheet(targetId: string | null, storyIds: readonly string[]): PrepSheet {
  return {
    title: targetId === null ? 'Prep sheet' : '',
    paper: 'a4',
    density: 'comfortable',
    safe: false,
    targetId,
    parts: withAllParts([]),
    storyIds: [...storyIds],
  }
}

/** Those of a plan in the order in which they are told, first choices before the reserve; each once. */
export function storiesOfPlan({ slots }: Plan): string[] {
  const first = slots.flatMap(({ primary }) => (primary ? [primary.storyId] : []))
  const reserve = slots.flatMap(({ backup }) => (backup ? [backup.storyId] : []))
  return [...new Set([...first, ...reserve])]
}

const shownAtFirst = new Set<SheetPart>(['room', 'loop', 'ask', 'cards'])

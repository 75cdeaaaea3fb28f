import { z } from 'zod'
import type { LocalDay } from './day.ts'

/** What is in the trash, in short. */
export const Thrown = z.object({ id: z.string(), title: z.string(), deletedAt: z.string() })
export type Thrown = z.infer<typeof Thrown>

/** After so many days a thing in the trash is deleted for good. */
export const keptInTrashDays = 90

const dayMs = 24 * 60 * 60 * 1000

/** How many days are left of them, today included; 0 where it may go at any time. */
export function daysLeftInTrash({ deletedAt }: Pick<Thrown, 'deletedAt'>, today: LocalDay): number {
  const passed = (Date.parse(today) - Date.parse(deletedAt.slice(0, 10))) / dayMs
  return Math.max(0, Math.min(keptInTrashDays, keptInTrashDays - passed))
}

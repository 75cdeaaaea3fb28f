import { z } from 'zod'
import type { RoughDay } from '../../../shared/day.ts'
import { endsBeforeStart, NewRole } from '../../../shared/roles.ts'
import { readPeriod } from '../../../shared/rough-day.ts'

export type RoleFault = { field: 'employer' | 'title' | 'from' | 'to' | 'form'; message: string }

/** As typed. */
export const RoleFields = z.object({ employer: z.string(), title: z.string(), from: z.string(), to: z.string() })
export type RoleFields = z.infer<typeof RoleFields>

/** What was typed as a role, or the first thing that keeps it from being one. */
export function readRole(fields: RoleFields, today: string): { role: NewRole } | { fault: RoleFault } {
  const from = readEnd(fields.from, today, 'from')
  if ('fault' in from) return from
  const to = readEnd(fields.to, today, 'to')
  if ('fault' in to) return to
  if (endsBeforeStart({ from: from.day, to: to.day })) {
    return { fault: { field: 'to', message: 'The end is before the start.' } }
  }
  const role = NewRole.safeParse({ employer: fields.employer, title: fields.title, from: from.day, to: to.day })
  if (role.success) return { role: role.data }
  const issue = role.error.issues[0]
  const field = issue?.path[0] === 'title' ? 'title' : 'employer'
  return { fault: { field, message: issue?.message ?? 'Name the employer.' } }
}

/** One end of a role in words: "March 2021", "2021" (then its first or last month), or nothing. */
function readEnd(text: string, today: string, field: 'from' | 'to'): { day: RoughDay | null } | { fault: RoleFault } {
  const reading = readPeriod(text, today)
  if (!reading.ok) return { fault: { field, message: reading.message } }
  if (!reading.period) return { day: null }
  return { day: field === 'from' ? reading.period.from : (reading.period.to ?? reading.period.from) }
}

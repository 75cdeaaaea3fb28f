import { z } from 'zod'
import { firstDayOf, lastDayOf, RoughDay } from './day.ts'
import { command, query } from './ipc/call.ts'

const roleFields = {
  employer: z.string().trim().min(1, 'Name the employer.').max(200),
  title: z.string().trim().max(200),
  from: RoughDay.nullable(),
  to: RoughDay.nullable(),
}

export const NewRole = z.object(roleFields)
export type NewRole = z.infer<typeof NewRole>

/** A position held. Entries belong to a role; a role without `to` is the present one. */
export const Role = z.object({ id: z.string(), ...roleFields })
export type Role = z.infer<typeof Role>

/** Where one of the ends is a month, the two may share it. */
export function endsBeforeStart({ from, to }: Pick<Role, 'from' | 'to'>): boolean {
  return from !== null && to !== null && lastDayOf(to) < firstDayOf(from)
}

export const rolesContract = {
  list: query(z.void(), z.array(Role)),
  create: command(NewRole, Role),
  update: command(Role, Role, { touches: ['entries'] }),
}

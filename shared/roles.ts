import { z } from 'zod'
import { RoughDay } from './day.ts'
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

export const rolesContract = {
  list: query(z.void(), z.array(Role)),
  create: command(NewRole, Role),
  update: command(Role, Role, { touches: ['entries'] }),
}

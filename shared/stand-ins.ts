import { z } from 'zod'
import { command, query } from './ipc/call.ts'

export const NameKind = z.enum(['person', 'customer', 'employer', 'product', 'place'])
export type NameKind = z.infer<typeof NameKind>

const name = (what: string) =>
  z.string().trim().min(1, `${what} is empty.`).max(120, `${what} has at most 120 characters.`)

/** A name that is not shown in the interview-safe view, and what stands in for it. The window makes the id. */
export const StandIn = z.object({
  id: z.string().min(1).max(64),
  name: name('The name').refine(text => /[\p{L}\p{N}]/u.test(text), 'A name has letters or digits.'),
  kind: NameKind,
  standIn: name('What stands in for it'),
})
export type StandIn = z.infer<typeof StandIn>

export const standInsContract = {
  list: query(z.void(), z.array(StandIn)),
  /** The whole list, in its order. */
  set: command(z.object({ standIns: z.array(StandIn).max(500) }), z.void(), { touches: ['prepSheets'] }),
}

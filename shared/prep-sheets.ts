import { z } from 'zod'
import { command, query } from './ipc/call.ts'

export const Paper = z.enum(['a4', 'letter'])
export type Paper = z.infer<typeof Paper>

/** What the printed sheet holds: a title, and stories in the order in which they are printed. */
export const PrepSheet = z.object({
  title: z.string().max(200),
  paper: Paper,
  storyIds: z.array(z.string()).max(500),
})
export type PrepSheet = z.infer<typeof PrepSheet>

export const prepSheetsContract = {
  /** The sheet as it was left; at first, every ready story on A4. */
  get: query(z.void(), PrepSheet),
  save: command(PrepSheet, z.void()),
}

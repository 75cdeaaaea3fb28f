import { z } from 'zod'
import { act } from './ipc/call.ts'

export const frameworkFilesContract = {
  /** Asks where to, and writes the framework as a file that can be imported again. `null` where the person changed their mind. */
  save: act(z.object({ frameworkId: z.string() }), z.object({ path: z.string() }).nullable()),
}

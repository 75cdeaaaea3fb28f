import { z } from 'zod'
import { act, query } from './ipc/call.ts'
import { PrepSheet } from './prep-sheets.ts'

/** The bytes of a PDF with a name to ask for it again. Preview, saved file and these bytes are the same. */
export const PrintedSheet = z.object({ sheetId: z.string(), pdf: z.instanceof(Uint8Array) })
export type PrintedSheet = z.infer<typeof PrintedSheet>

const BySheet = z.object({ sheetId: z.string() })

export const printingContract = {
  render: query(PrepSheet, PrintedSheet),
  /** Asks where to, and writes the bytes of that sheet. `null` where the person changed their mind. */
  savePdf: act(BySheet, z.object({ path: z.string() }).nullable()),
  /** Opens the system's print dialog. */
  print: act(BySheet, z.void()),
  /** Opens the system's print dialog for a page with the recovery key on it, which is kept nowhere. */
  printRecoveryKey: act(z.object({ recoveryKey: z.string().max(200) }), z.void()),
}

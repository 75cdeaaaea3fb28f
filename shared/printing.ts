import { z } from 'zod'
import { act, query } from './ipc/call.ts'
import { PrepSheet, ReviewPack } from './prep-sheets.ts'
import { NameKind } from './stand-ins.ts'

export const PrintRequest = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('prep'), sheet: PrepSheet }),
  z.object({ kind: z.literal('review'), pack: ReviewPack }),
])
export type PrintRequest = z.infer<typeof PrintRequest>

/** The bytes of a PDF with a name to ask for it again. Preview, saved files and print say the same. */
export const PrintedSheet = z.object({ sheetId: z.string(), pdf: z.instanceof(Uint8Array) })
export type PrintedSheet = z.infer<typeof PrintedSheet>

export const SheetFormat = z.enum(['pdf', 'docx', 'markdown'])
export type SheetFormat = z.infer<typeof SheetFormat>

const BySheet = z.object({ sheetId: z.string() })

export const printingContract = {
  render: query(PrintRequest, PrintedSheet),
  /** Names that the sheet says and that have no stand-in yet, each with one that is free. */
  suggestNames: query(PrintRequest, z.array(z.object({ name: z.string(), kind: NameKind, standIn: z.string() }))),
  /** Asks where to, and writes that sheet. `null` where the person changed their mind. */
  save: act(BySheet.extend({ format: SheetFormat }), z.object({ path: z.string() }).nullable()),
  /** Opens the system's print dialog. */
  print: act(BySheet, z.void()),
  /** Opens the system's print dialog for a page with the recovery key on it, which is kept nowhere. */
  printRecoveryKey: act(z.object({ recoveryKey: z.string().max(200) }), z.void()),
}

import { randomUUID } from 'node:crypto'
import type { DesktopContract, JournalClient } from '../../../shared/contract.ts'
import { CallError } from '../../../shared/errors.ts'
import type { Handlers } from '../../../shared/ipc/call.ts'
import type { SheetFormat } from '../../../shared/printing.ts'
import type { Sheet } from '../../../shared/sheet/sheet.ts'
import { sheetMarkdown } from '../../../shared/sheet/sheet-markdown.ts'
import { cleanFileName } from '../../files/file-name.ts'
import { refuseThere } from '../../files/refuse-there.ts'
import { writeFileWhole } from '../../files/write-file.ts'
import type { Paper } from './paper.ts'
import { readNames, readSheet } from './read-sheet.ts'
import { recoveryKeyHtml } from './recovery-key-html.ts'
import { sheetHtml } from './sheet-html.ts'

type Printing = {
  /** Emptied when the journal is locked, for it holds what the stories say. */
  printed: PrintedSheets
  journal: JournalClient
  paper: Paper
  speakingRate: () => number
  today: () => string
  /** Asks where to save; null where the person changed their mind. */
  askWhere: (fileName: string, format: SheetFormat) => Promise<string | null>
}

export type PrintedSheets = Map<string, Printed>
type Printed = { sheet: Sheet; pdf: Uint8Array<ArrayBuffer> }

/** Sheets that are kept to be saved or printed: the one on screen and a few before it. */
const keptSheets = 4

const endings: Record<SheetFormat, string> = { pdf: '.pdf', docx: '.docx', markdown: '.md' }

export function printingHandlers(printing: Printing): Handlers<DesktopContract>['printing'] {
  const { printed } = printing
  const get = (sheetId: string): Printed => {
    const found = printed.get(sheetId)
    if (found) return found
    throw new CallError('not-found', 'This preview is no longer the newest. Wait for the new one, then try again.')
  }
  return {
    render: async request => {
      const sheet = await readSheet(printing.journal, request, printing.speakingRate())
      const pdf = await printing.paper.toPdf(nonce => sheetHtml(sheet, nonce))
      const sheetId = randomUUID()
      printed.set(sheetId, { sheet, pdf })
      for (const old of [...printed.keys()].slice(0, -keptSheets)) printed.delete(old)
      return { sheetId, pdf }
    },
    suggestNames: request => readNames(printing.journal, request),
    save: async ({ sheetId, format }) => {
      const found = get(sheetId)
      const path = await printing.askWhere(cleanFileName(found.sheet.title, endings[format]), format)
      if (path === null) return null
      await writeFileWhole(path, await contentOf(found, format)).catch(refuseThere)
      return { path }
    },
    print: async ({ sheetId }) => {
      const { sheet } = get(sheetId)
      await printing.paper.toPrinter(nonce => sheetHtml(sheet, nonce))
    },
    printRecoveryKey: async ({ recoveryKey }) => {
      await printing.paper.toPrinter(nonce => recoveryKeyHtml(recoveryKey, printing.today(), nonce))
    },
  }
}

async function contentOf({ sheet, pdf }: Printed, format: SheetFormat): Promise<string | Uint8Array> {
  if (format === 'pdf') return pdf
  if (format === 'markdown') return sheetMarkdown(sheet)
  // Loaded when it is first asked for: it is large, and most people print.
  const { sheetDocx } = await import('./sheet-docx.ts')
  return sheetDocx(sheet)
}

import { randomUUID } from 'node:crypto'
import type { DesktopContract, JournalClient } from '../../../shared/contract.ts'
import { CallError } from '../../../shared/errors.ts'
import type { Handlers } from '../../../shared/ipc/call.ts'
import type { PrepSheet } from '../../../shared/prep-sheets.ts'
import type { Story } from '../../../shared/stories.ts'
import { cleanFileName } from './file-name.ts'
import type { Paper } from './paper.ts'
import { recoveryKeyHtml } from './recovery-key-html.ts'
import { type SheetOptions, sheetHtml } from './sheet-html.ts'
import { writeFileWhole } from './write-file.ts'

type Printing = {
  /** Emptied when the journal is locked, for it holds what the stories say. */
  printed: PrintedSheets
  journal: JournalClient
  paper: Paper
  speakingRate: () => number
  today: () => string
  /** Asks where to save; null where the person changed their mind. */
  askWhere: (fileName: string) => Promise<string | null>
}

export type PrintedSheets = Map<string, Printed>
type Printed = { title: string; pdf: Uint8Array<ArrayBuffer>; makeHtml: (nonce: string) => string }

/** Sheets whose bytes are kept to be saved or printed: the one on screen and a few before it. */
const keptSheets = 4

export function printingHandlers(printing: Printing): Handlers<DesktopContract>['printing'] {
  const { printed } = printing
  const get = (sheetId: string): Printed => {
    const found = printed.get(sheetId)
    if (found) return found
    throw new CallError('not-found', 'This preview is no longer the newest. Wait for the new one, then try again.')
  }
  return {
    render: async sheet => {
      const stories = await readStories(printing.journal, sheet)
      const options: Omit<SheetOptions, 'nonce'> = { speakingRate: printing.speakingRate() }
      const makeHtml = (nonce: string) => sheetHtml(sheet, stories, { ...options, nonce })
      const pdf = await printing.paper.toPdf(makeHtml)
      const sheetId = randomUUID()
      printed.set(sheetId, { title: sheet.title, pdf, makeHtml })
      for (const old of [...printed.keys()].slice(0, -keptSheets)) printed.delete(old)
      return { sheetId, pdf }
    },
    savePdf: async ({ sheetId }) => {
      const { title, pdf } = get(sheetId)
      const path = await printing.askWhere(cleanFileName(title, '.pdf'))
      if (path === null) return null
      await writeFileWhole(path, pdf).catch(refuseThere)
      return { path }
    },
    print: async ({ sheetId }) => {
      await printing.paper.toPrinter(get(sheetId).makeHtml)
    },
    printRecoveryKey: async ({ recoveryKey }) => {
      await printing.paper.toPrinter(nonce => recoveryKeyHtml(recoveryKey, printing.today(), nonce))
    },
  }
}

/** The stories in the sheet's order. One that is in the trash by now is left out. */
async function readStories(journal: JournalClient, sheet: PrepSheet): Promise<Story[]> {
  const stories = await Promise.all(sheet.storyIds.map(id => journal.stories.get({ id }).catch(absentIfGone)))
  return stories.filter(story => story !== null)
}

function refuseThere(cause: unknown): never {
  const full = cause instanceof Error && 'code' in cause && cause.code === 'ENOSPC'
  throw full
    ? new CallError('disk-full', 'The disk is full. Make room, or choose another place, and save again.', { cause })
    : new CallError('refused', 'The PDF could not be written there. Choose another folder.', { cause })
}

function absentIfGone(cause: unknown): null {
  if (cause instanceof CallError && cause.code === 'not-found') return null
  throw cause
}

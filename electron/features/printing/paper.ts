import { randomUUID } from 'node:crypto'
import type { PrintToPDFOptions, Session, WebContents } from 'electron'
import { createWindow } from '../../app/create-window.ts'
import { paperHost, scheme } from '../../app/origin.ts'
import { fontFiles } from './font-files.ts'
import { answerPaper, type MakeHtml } from './paper-files.ts'

export type Paper = {
  toPdf: (makeHtml: MakeHtml) => Promise<Uint8Array<ArrayBuffer>>
  /** Opens the system's print dialog. Resolves when it has been answered; false where it was dismissed. */
  toPrinter: (makeHtml: MakeHtml) => Promise<boolean>
}

const pdfOptions: PrintToPDFOptions = {
  preferCSSPageSize: true,
  printBackground: true,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
}

/** Prints documents in a window that is never shown, runs no script, and shares nothing with the window that is. */
export function createPaper(session: Session): Paper {
  const documents = new Map<string, MakeHtml>()
  session.protocol.handle(scheme, request => answerPaper(request, documents, fontFiles))
  return {
    toPdf: makeHtml =>
      onPaper(session, documents, makeHtml, async contents => new Uint8Array(await contents.printToPDF(pdfOptions))),
    toPrinter: makeHtml => onPaper(session, documents, makeHtml, openDialog),
  }
}

async function onPaper<Result>(
  session: Session,
  documents: Map<string, MakeHtml>,
  makeHtml: MakeHtml,
  print: (contents: WebContents) => Promise<Result>,
): Promise<Result> {
  const id = randomUUID()
  const window = createWindow({ session, javascript: false }, { show: false })
  documents.set(`/${id}`, makeHtml)
  try {
    // Resolves once everything the page needs has come, its typefaces too: they are preloads, and those the load waits for.
    await window.loadURL(`${scheme}://${paperHost}/${id}`)
    return await print(window.webContents)
  } finally {
    documents.delete(`/${id}`)
    window.destroy()
  }
}

function openDialog(contents: WebContents): Promise<boolean> {
  return new Promise((resolve, reject) => {
    contents.print({ silent: false, printBackground: true }, (success, failure) => {
      if (success) resolve(true)
      else if (/cancel/i.test(failure)) resolve(false)
      else reject(new Error(`Printing failed: ${failure}`))
    })
  })
}

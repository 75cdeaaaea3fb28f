import { randomBytes, randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { PrintToPDFOptions, Session, WebContents } from 'electron'
import { paperHeaders } from '../../app/content-policy.ts'
import { createWindow } from '../../app/create-window.ts'
import { isOn, paperHost, scheme } from '../../app/origin.ts'
import { fontFiles } from './font-files.ts'

/** Makes a document for a nonce that its policy will allow. */
type MakeHtml = (nonce: string) => string

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
  session.protocol.handle(scheme, request => answer(request, documents))
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

async function answer(request: Request, documents: Map<string, MakeHtml>): Promise<Response> {
  const nonce = randomBytes(16).toString('base64')
  const path = isOn(paperHost, request.url) ? new URL(request.url).pathname : ''
  const makeHtml = documents.get(path)
  if (makeHtml) {
    // An address serves one load.
    documents.delete(path)
    return new Response(makeHtml(nonce), { headers: paperHeaders('text/html; charset=utf-8', nonce) })
  }
  const font = path.startsWith('/fonts/') ? fontFiles.get(path.slice('/fonts/'.length)) : undefined
  if (font) return new Response(await readFile(font), { headers: paperHeaders('font/woff2', nonce) })
  return new Response('Not found', { status: 404, headers: paperHeaders('text/plain; charset=utf-8', nonce) })
}

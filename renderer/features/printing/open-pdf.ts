import { getDocument, type PDFDocumentProxy, PDFWorker } from 'pdfjs-dist'
import PdfThread from 'pdfjs-dist/build/pdf.worker.min.mjs?worker'

export type OpenPdf = { document: PDFDocumentProxy; close: () => void }

let worker: PDFWorker | null = null

/** Opens the bytes of a PDF in a thread of its own. Needs no eval, no network and no font of the machine. */
export async function openPdf(pdf: Uint8Array): Promise<OpenPdf> {
  worker ??= PDFWorker.create({ port: new PdfThread({ name: 'pdf' }) })
  const task = getDocument({
    // The thread takes the bytes away from whoever hands them over.
    data: new Uint8Array(pdf),
    worker,
    isEvalSupported: false,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
  })
  return { document: await task.promise, close: () => void task.destroy() }
}

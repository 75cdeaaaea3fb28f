import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useEffect, useState } from 'react'
import { messageOf } from '../../../shared/errors.ts'
import type { PrintedSheet } from '../../../shared/printing.ts'
import { type OpenPdf, openPdf } from './open-pdf.ts'

/** `sheetId`: which printed sheet this is. `ratio`: height of the first page by its width; every page of a sheet has the same paper. */
export type ShownPdf = { sheetId: string; document: PDFDocumentProxy; pages: number; ratio: number }

/** The pages of a sheet. The sheet shown before stays open until the next one can be drawn. */
export function usePdf(printed: PrintedSheet | null): { shown: ShownPdf | null; fault: string | null } {
  const [shown, setShown] = useState<ShownPdf | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  useEffect(() => {
    if (!printed) {
      setShown(null)
      return
    }
    let left = false
    let open: OpenPdf | null = null
    const show = async () => {
      open = await openPdf(printed.pdf)
      if (left) return open.close()
      const { document } = open
      const { width, height } = (await document.getPage(1)).getViewport({ scale: 1 })
      if (!left) setShown({ sheetId: printed.sheetId, document, pages: document.numPages, ratio: height / width })
    }
    show()
      .then(() => setFault(null))
      .catch(cause => !left && setFault(messageOf(cause)))
    return () => {
      left = true
      // The pages on screen still draw from it until the next document has taken their place.
      setTimeout(() => open?.close(), closeAfterMs)
    }
  }, [printed])
  return { shown, fault }
}

const closeAfterMs = 10_000

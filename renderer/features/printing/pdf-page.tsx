import { type PDFPageProxy, TextLayer } from 'pdfjs-dist'
import { type RefObject, useEffect, useRef, useState } from 'react'
import classes from './printing.module.css'
import type { ShownPdf } from './use-pdf.ts'

/** How far outside of the desk a page is drawn already. */
const drawAhead = '900px 0px'

/** One page: its picture, drawn when it comes near, and over it its text for reading aloud, selecting and finding. */
export function PdfPage({ pdf, number, width }: { pdf: ShownPdf; number: number; width: number }) {
  const paper = useRef<HTMLElement>(null)
  const picture = useRef<HTMLDivElement>(null)
  const text = useRef<HTMLDivElement>(null)
  const near = useNear(paper)
  const page = usePage(pdf, number)

  useEffect(() => {
    if (page && near && picture.current) return drawPicture(page, width, picture.current)
  }, [page, width, near])
  useEffect(() => {
    if (page && text.current) return layText(page, width, text.current)
  }, [page, width])

  return (
    <section
      ref={paper}
      className={classes.paper}
      aria-label={`Page ${number} of ${pdf.pages}`}
      style={{ width, height: Math.round(width * pdf.ratio) }}
    >
      <div ref={picture} aria-hidden="true" />
      <div ref={text} className={classes.text} />
    </section>
  )
}

function usePage(pdf: ShownPdf, number: number): PDFPageProxy | null {
  const [page, setPage] = useState<PDFPageProxy | null>(null)
  useEffect(() => {
    let left = false
    pdf.document
      .getPage(number)
      .then(found => !left && setPage(found))
      .catch(ignoreWhenClosed)
    return () => {
      left = true
    }
  }, [pdf, number])
  return page
}

function useNear(element: RefObject<HTMLElement | null>): boolean {
  const [near, setNear] = useState(false)
  useEffect(() => {
    if (!element.current) return
    const observer = new IntersectionObserver(entries => setNear(entries.some(entry => entry.isIntersecting)), {
      root: element.current.parentElement,
      rootMargin: drawAhead,
    })
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [element])
  return near
}

/** Draws beside the screen and then exchanges the picture, so that a new version does not flicker. */
function drawPicture(page: PDFPageProxy, width: number, place: HTMLElement): () => void {
  const viewport = page.getViewport({ scale: width / page.getViewport({ scale: 1 }).width })
  const density = window.devicePixelRatio || 1
  const canvas = document.createElement('canvas')
  canvas.width = Math.floor(viewport.width * density)
  canvas.height = Math.floor(viewport.height * density)
  const drawing = page.render({ canvas, viewport, transform: [density, 0, 0, density, 0, 0] })
  drawing.promise.then(() => place.replaceChildren(canvas)).catch(ignoreWhenClosed)
  return () => drawing.cancel()
}

function layText(page: PDFPageProxy, width: number, place: HTMLElement): () => void {
  const viewport = page.getViewport({ scale: width / page.getViewport({ scale: 1 }).width })
  const container = document.createElement('div')
  place.style.setProperty('--total-scale-factor', String(viewport.scale))
  const layer = new TextLayer({ textContentSource: page.streamTextContent(), container, viewport })
  layer
    .render()
    .then(() => place.replaceChildren(container))
    .catch(ignoreWhenClosed)
  return () => layer.cancel()
}

/** Leaving a page or exchanging the document cancels what was being drawn; any other fault is one to hear of. */
function ignoreWhenClosed(cause: unknown): void {
  const name = cause instanceof Error ? cause.name : ''
  if (name !== 'RenderingCancelledException' && name !== 'AbortException') console.error(cause)
}

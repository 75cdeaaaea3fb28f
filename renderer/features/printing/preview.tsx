import { useElementSize } from '@mantine/hooks'
import { PdfPage } from './pdf-page.tsx'
import classes from './printing.module.css'
import type { ShownPdf } from './use-pdf.ts'

const widestPage = 794
const narrowestPage = 240

/** The paper on the desk: the very pages that are saved and printed. */
export function Preview({ pdf }: { pdf: ShownPdf }) {
  // The desk's own width would count its padding and its scrollbar in.
  const { ref, width: room } = useElementSize()
  const width = Math.max(narrowestPage, Math.min(widestPage, room))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard
    <section className={classes.desk} aria-label="Preview" tabIndex={0}>
      <div ref={ref} className={classes.ruler} />
      {room > 0 &&
        Array.from({ length: pdf.pages }, (_, at) => (
          <PdfPage
            // biome-ignore lint/suspicious/noArrayIndexKey: a page is its number
            key={at}
            pdf={pdf}
            number={at + 1}
            width={Math.floor(width)}
          />
        ))}
    </section>
  )
}

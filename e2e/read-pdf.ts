import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

export type ReadPdf = {
  pages: string[]
  /** Words of all pages, single-spaced. */
  text: string
  tagged: boolean
  /** Titles of all levels, in order. */
  outline: string[]
  /** What the file says about itself: title, maker, dates. */
  about: Record<string, unknown>
}

/** Reads a PDF back with a library that had no part in making it. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const pdf = await getDocument({ data: new Uint8Array(bytes) }).promise
  const pages: string[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const content = await (await pdf.getPage(number)).getTextContent()
    const words = content.items.map(item => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : ''))
    pages.push(words.join('').replace(/\s+/g, ' ').trim())
  }
  const outline = (await pdf.getOutline()) ?? []
  const mark = (await pdf.getMarkInfo()) ?? { Marked: false }
  const { info } = await pdf.getMetadata()
  await pdf.destroy()
  // The library's type says only that it is an object.
  const about = info as Record<string, unknown>
  return { pages, text: pages.join(' '), tagged: mark.Marked === true, outline: titlesOf(outline), about }
}

type OutlineItem = { title: string; items: OutlineItem[] }

function titlesOf(items: readonly OutlineItem[]): string[] {
  return items.flatMap(item => [item.title, ...titlesOf(item.items)])
}

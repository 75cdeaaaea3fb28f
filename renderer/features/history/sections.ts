import { blocksOf } from '../../../shared/document.ts'
import type { VersionContent } from '../../../shared/history.ts'
import { partNames } from '../../../shared/part.ts'
import { differenceOf, type Piece } from './difference.ts'

/** A version as text under headings: its title, its text (a story's part by part), and what stands beside the text. */
type Section = { heading: string; text: string }

export type SectionDifference = { heading: string; paragraphs: Piece[][]; changed: boolean }

/** How one version differs from another, heading by heading; a heading that only one of them has stands where that one has it. */
export function compare(before: VersionContent, after: VersionContent, titleName: string): SectionDifference[] {
  const [old, present] = [before, after].map(content => sectionsOf(content, titleName))
  const headings = [...(present ?? []), ...(old ?? [])].map(({ heading }) => heading)
  const textOf = (sections: readonly Section[] | undefined, heading: string) =>
    sections?.find(section => section.heading === heading)?.text ?? ''
  return [...new Set(headings)].map(heading => {
    const paragraphs = differenceOf(textOf(old, heading), textOf(present, heading))
    return { heading, paragraphs, changed: paragraphs.some(pieces => pieces.some(({ kind }) => kind !== 'same')) }
  })
}

/** Before anything was written. */
export const nothing: VersionContent = { savedAt: '', title: '', document: null, text: '', details: [] }

function sectionsOf({ title, document, text, details }: VersionContent, titleName: string): Section[] {
  const texts = new Map<string, string[]>()
  const blocks = document ? blocksOf(document) : [{ text, part: undefined }]
  for (const block of blocks) {
    const heading = block.part ? partNames[block.part] : ''
    texts.set(heading, [...(texts.get(heading) ?? []), block.text])
  }
  return [
    { heading: titleName, text: title },
    ...[...texts].map(([heading, lines]) => ({ heading, text: lines.join('\n') })),
    ...details.map(detail => ({ heading: detail.label, text: detail.text })),
  ]
}

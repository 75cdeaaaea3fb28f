import type { RichText } from '../../../shared/document.ts'

/** Tells the guide that the text changed without the page being drawn again. The text itself is asked for when it is read. */
export type DocumentFeed = {
  document: () => RichText
  set: (getDocument: () => RichText) => void
  listen: (onChange: () => void) => () => void
}

export function createDocumentFeed(start: RichText): DocumentFeed {
  let document = () => start
  const listeners = new Set<() => void>()
  return {
    document: () => document(),
    set: getDocument => {
      document = getDocument
      for (const listener of listeners) listener()
    },
    listen: onChange => {
      listeners.add(onChange)
      return () => listeners.delete(onChange)
    },
  }
}

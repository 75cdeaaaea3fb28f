import { type Change, diffLines, diffWordsWithSpace } from 'diff'

/** A stretch of text that both have, that only the later one has (`added`), or only the earlier one (`removed`). */
export type Piece = { kind: 'same' | 'added' | 'removed'; text: string }

/** Beyond this a comparison word by word is given up for one by paragraphs. */
const longestMs = 400

/** How two texts differ, word by word, as paragraphs of pieces. All of both texts is in it, in order. */
export function differenceOf(before: string, after: string): Piece[][] {
  const options = { timeout: longestMs }
  const changes =
    diffWordsWithSpace(before, after, options) ?? diffLines(before, after, options) ?? replaced(before, after)
  return paragraphsOf(readable(changes.map(pieceOf)))
}

function pieceOf({ added, removed, value }: Change): Piece {
  if (added) return { kind: 'added', text: value }
  return { kind: removed ? 'removed' : 'same', text: value }
}

function replaced(before: string, after: string): Change[] {
  return [
    { value: before, removed: true, added: false, count: 1 },
    { value: after, removed: false, added: true, count: 1 },
  ]
}

/**
 * Words that follow each other and were all exchanged read as one removal and one addition: the spaces and small words
 * that happen to stand in both are not worth a piece of their own.
 */
function readable(pieces: readonly Piece[]): Piece[] {
  const merged: Piece[] = []
  let removed = ''
  let added = ''
  const flush = () => {
    if (removed) merged.push({ kind: 'removed', text: removed })
    if (added) merged.push({ kind: 'added', text: added })
    removed = added = ''
  }
  for (const [index, { kind, text }] of pieces.entries()) {
    if (kind === 'removed') removed += text
    else if (kind === 'added') added += text
    else if (removed && added && index < pieces.length - 1 && isSlight(text)) {
      removed += text
      added += text
    } else {
      flush()
      merged.push({ kind, text })
    }
  }
  flush()
  return merged
}

function isSlight(text: string): boolean {
  return !text.includes('\n') && text.trim().length <= 3
}

function paragraphsOf(pieces: readonly Piece[]): Piece[][] {
  const paragraphs: Piece[][] = [[]]
  for (const { kind, text } of pieces) {
    for (const [index, line] of text.split('\n').entries()) {
      if (index > 0) paragraphs.push([])
      if (line !== '') paragraphs.at(-1)?.push({ kind, text: line })
    }
  }
  return paragraphs.filter(paragraph => paragraph.length > 0)
}

import {
  $getNodeByKey,
  $getRoot,
  $isElementNode,
  type ElementNode,
  HISTORIC_TAG,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical'
import { countWords } from '../../shared/document.ts'
import { type Part, parts } from '../../shared/part.ts'
import { $partOf } from './parts.ts'

export type WordCounts = { total: number; byPart: Record<Part, number> }

const waitMs = 150
/** A long text is counted in slices of this length, so that no key waits for it. */
const sliceMs = 8

/**
 * Counts the words a moment after each change, and only those of the blocks that changed. The listener first hears the counts of the
 * document as it is, at once unless it is long. The questions of the guide are not the person's words and do not count.
 */
export function watchWordCounts(editor: LexicalEditor, listener: (counts: WordCounts) => void): () => void {
  const wordsOf = new Map<string, number>()
  const dirty = new Set<string>()
  let timer: ReturnType<typeof setTimeout> | undefined

  const recount = () => {
    const until = performance.now() + sliceMs
    editor.getEditorState().read(() => {
      for (const key of dirty) {
        $countBlock(wordsOf, key)
        dirty.delete(key)
        if (performance.now() > until) break
      }
      if (dirty.size === 0) listener($sum(wordsOf))
      else timer = setTimeout(recount)
    })
  }
  editor.getEditorState().read(() => {
    for (const key of $blockKeys($getRoot())) dirty.add(key)
  })
  recount()

  const stop = editor.registerUpdateListener(({ dirtyElements, editorState, tags }) => {
    if (dirtyElements.size === 0) return
    // Undo swaps the whole state and names no blocks.
    const keys = tags.has(HISTORIC_TAG) ? editorState.read(() => $blockKeys($getRoot())) : dirtyElements.keys()
    for (const key of keys) dirty.add(key)
    clearTimeout(timer)
    timer = setTimeout(recount, waitMs)
  })
  return () => {
    clearTimeout(timer)
    stop()
  }
}

function $countBlock(wordsOf: Map<string, number>, key: string): void {
  const node = $getNodeByKey(key)
  if ($isElementNode(node) && $isTextBlock(node)) wordsOf.set(key, countWords(node.getTextContent()))
  else wordsOf.delete(key)
}

function $sum(wordsOf: Map<string, number>): WordCounts {
  const byPart = Object.fromEntries(parts.map(part => [part, 0])) as Record<Part, number> // every part has its key
  let total = 0
  for (const [key, words] of wordsOf) {
    const node = $getNodeByKey(key)
    if (!node?.isAttached()) {
      wordsOf.delete(key)
      continue
    }
    total += words
    const part = $partOf(node)?.getPart()
    if (part) byPart[part] += words
  }
  return { total, byPart }
}

function $blockKeys(node: ElementNode): string[] {
  if ($isTextBlock(node)) return [node.getKey()]
  return node.getChildren().flatMap(child => ($isElementNode(child) ? $blockKeys(child) : []))
}

/** A block whose children are words, not further blocks. */
function $isTextBlock(node: ElementNode): boolean {
  return !node.isInline() && node.getChildrenSize() > 0 && node.getChildren().every($isInlineNode)
}

function $isInlineNode(node: LexicalNode): boolean {
  return !$isElementNode(node) || node.isInline()
}

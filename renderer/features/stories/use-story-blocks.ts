import { useEffect, useState } from 'react'
import { type Block, blocksOf } from '../../../shared/document.ts'
import type { OpenDraft } from './use-story-draft.ts'

/** What is said about the text may follow it a moment later; the letter under the caret may not wait for it. */
const quietMs = 700

/** The blocks of the story as it is now, read again a moment after the last change. */
export function useStoryBlocks(draft: OpenDraft): readonly Block[] {
  const [blocks, setBlocks] = useState(() => blocksOf(draft.current().document))
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = draft.listen(() => {
      clearTimeout(timer)
      timer = setTimeout(() => setBlocks(blocksOf(draft.current().document)), quietMs)
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [draft])
  return blocks
}

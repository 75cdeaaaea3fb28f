import { type RefObject, useEffect } from 'react'
import { findPrompt, type Prompt } from '../../../shared/content/content.ts'
import { takeStart } from './create-entry.ts'

/** Puts the caret where writing begins in an entry that was just made. */
export function useStart(
  entryId: string,
  title: RefObject<HTMLTextAreaElement | null>,
  takePrompt: (prompt: Prompt) => void,
): void {
  useEffect(() => {
    const start = takeStart(entryId)
    if (!start) return
    const prompt = start.promptId ? findPrompt(start.promptId) : undefined
    if (prompt) takePrompt(prompt)
    else title.current?.focus()
  }, [entryId, title, takePrompt])
}

import { useState } from 'react'
import type { RichText } from '../../../shared/document.ts'
import type { Story, StoryDraft } from '../../../shared/stories.ts'
import { api } from '../../api.ts'
import { useAutosave } from '../../autosave/use-autosave.ts'

export type OpenDraft = {
  /** What the page opens with: the stored story, or what was written here before and could not be saved. */
  start: StoryDraft
  current: () => StoryDraft
  set: (change: Partial<Omit<StoryDraft, 'document'>>) => void
  setDocument: (getDocument: () => RichText) => void
  /** Calls back after each change, before it is saved. Returns the way to stop. */
  listen: (onChange: () => void) => () => void
}

/** What is being written in an open story. Kept outside of React, so that a key draws nothing but its letter. */
export function useStoryDraft(story: Story) {
  const { autosave, state, unsaved } = useAutosave<StoryDraft>(story, api.stories.save, ({ headline }) =>
    headline.trim() ? `“${headline.trim()}”` : 'Untitled story',
  )
  const [draft] = useState(() => openDraft(unsaved ?? story, current => autosave.change(current)))
  return { autosave, state, draft }
}

function openDraft(start: StoryDraft, onChange: (current: () => StoryDraft) => void): OpenDraft {
  let fields = { headline: start.headline, status: start.status, kind: start.kind }
  let document = () => start.document
  const listeners = new Set<() => void>()
  const current = (): StoryDraft => ({ ...fields, document: document() })
  const changed = () => {
    onChange(current)
    for (const listener of listeners) listener()
  }
  return {
    start,
    current,
    set: change => {
      fields = { ...fields, ...change }
      changed()
    },
    setDocument: getDocument => {
      document = getDocument
      changed()
    },
    listen: listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

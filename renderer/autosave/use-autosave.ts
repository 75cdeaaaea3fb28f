import { useEffect, useState } from 'react'
import { type Autosave, createAutosave, type SaveState } from './autosave.ts'
import { registerPendingSave, tellPendingSaves } from './pending-saves.ts'

type Stored = { id: string; revision: number; updatedAt: string }
type Saved = { revision: number; savedAt: string }
type Save<Draft> = (request: { id: string; baseRevision: number; draft: Draft }) => Promise<Saved>

/**
 * One autosave for one open document; mount the component that uses it with the document's id as key. What is pending is
 * saved when the window loses the focus, when the document is left, and before the window closes.
 */
export function useAutosave<Draft>(stored: Stored, save: Save<Draft>): { autosave: Autosave<Draft>; state: SaveState } {
  const [state, setState] = useState<SaveState>({ kind: 'saved', at: stored.updatedAt })
  const [autosave] = useState(() =>
    createAutosave<Draft>({
      revision: stored.revision,
      savedAt: stored.updatedAt,
      save: (draft, baseRevision) => save({ id: stored.id, baseRevision, draft }),
      onState: next => {
        setState(next)
        tellPendingSaves()
      },
    }),
  )
  useEffect(() => {
    const signOff = registerPendingSave(autosave)
    const flush = () => void autosave.flush()
    window.addEventListener('blur', flush)
    return () => {
      window.removeEventListener('blur', flush)
      // What cannot be saved stays registered: it is tried again, and the window does not close over it unasked.
      void autosave.flush().then(saved => saved && signOff())
    }
  }, [autosave])
  return { autosave, state }
}

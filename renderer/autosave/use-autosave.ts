import { useEffect, useState } from 'react'
import { hrefOf, routeOf } from '../app/routes.ts'
import { expectPresent, presentJournal } from '../journal-number.ts'
import { type Autosave, createAutosave, type SaveState, type Unsaved } from './autosave.ts'
import { registerPendingSave, takeOver, tellPendingSaves, unsavedOf } from './pending-saves.ts'

type Stored = { id: string; revision: number; updatedAt: string }
type Saved = { revision: number; savedAt: string }
type Save<Draft> = (request: { id: string; baseRevision: number; draft: Draft }) => Promise<Saved>

/**
 * One autosave for one open document; mount the component that uses it with the document's id as key. What is pending is
 * saved when the window loses the focus, when the document is left, and before the window closes.
 *
 * `nameOf` says what the document is called, in case its text is left unsaved. `unsaved` is what the person wrote here before and could not be saved until now: show it instead of the stored text.
 */
export function useAutosave<Draft>(
  stored: Stored,
  save: Save<Draft>,
  nameOf: (draft: Draft) => string,
): { autosave: Autosave<Draft>; state: SaveState; unsaved: Draft | null } {
  const [state, setState] = useState<SaveState>({ kind: 'saved', at: stored.updatedAt })
  const [journal] = useState(presentJournal)
  // The prep sheet has the same id in each journal.
  const id = `${journal} ${stored.id}`
  // Only a document of this id registers under it, so the draft has this document's shape.
  const [left] = useState(() => unsavedOf(id) as Unsaved<Draft> | null)
  const [autosave] = useState(() =>
    createAutosave<Draft>({
      // What was written before goes on from where it was made: were the stored text another one by now, that must show.
      revision: left?.revision ?? stored.revision,
      savedAt: stored.updatedAt,
      save: async (draft, baseRevision) => {
        expectPresent(journal)
        return save({ id: stored.id, baseRevision, draft })
      },
      onState: next => {
        setState(next)
        tellPendingSaves()
      },
    }),
  )
  const [name] = useState(() => () => {
    const pending = autosave.unsaved()
    return pending === null ? '' : nameOf(pending.draft)
  })
  const unsaved = left?.draft ?? null
  useEffect(() => {
    takeOver(id)
    if (unsaved !== null) autosave.change(() => unsaved)
    const leave = registerPendingSave(id, autosave, { href: pageOnScreen(), name })
    const flush = () => void autosave.flush()
    window.addEventListener('blur', flush)
    return () => {
      window.removeEventListener('blur', flush)
      leave()
    }
  }, [autosave, name, id, unsaved])
  return { autosave, state, unsaved }
}

/** The address of the page, without the passage that it may point to. */
function pageOnScreen(): string {
  const route = routeOf(window.location.hash)
  return hrefOf(route.name === 'journal' && route.entryId ? { name: 'journal', entryId: route.entryId } : route)
}

import { useState } from 'react'
import { ChooseFile } from './backup-list.tsx'
import { type Chosen, RestoreDialog } from './restore-dialog.tsx'

/** For who has a journal already: on another machine, or from before this one was set up anew. */
export function RestoreElsewhere({ onRestored }: { onRestored: () => void }) {
  const [chosen, setChosen] = useState<Chosen | null>(null)
  return (
    <>
      <ChooseFile large onChosen={setChosen} />
      {chosen && <RestoreDialog chosen={chosen} onClose={() => setChosen(null)} onRestored={onRestored} />}
    </>
  )
}

import { useState } from 'react'
import { abandonPendingSaves, flushPendingSaves } from '../../autosave/pending-saves.ts'
import { storeUnfinished } from '../../autosave/use-unfinished.ts'
import classes from './backups.module.css'

/**
 * Another file is about to take the journal's place. What is in this window only would be left without a journal, so the
 * first press tells of it and does nothing; the next one goes on without it.
 */
export function useUnsavedText() {
  const [told, setTold] = useState(false)
  const mayGoOn = async (): Promise<boolean> => {
    if (told) return true
    const stored = await storeUnfinished().then(
      () => true,
      () => false,
    )
    const saved = (await flushPendingSaves()) && stored
    if (!saved) setTold(true)
    return saved
  }
  return { told, mayGoOn, goneOn: abandonPendingSaves }
}

export function UnsavedText() {
  return (
    <p className={classes.fault} role="alert">
      Something you wrote is not saved yet: it is in this window only. Go back and copy what you want to keep of it. The
      next press goes on without it.
    </p>
  )
}

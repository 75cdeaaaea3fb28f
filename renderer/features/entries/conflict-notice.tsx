import { Button } from '@mantine/core'
import type { EntryDraft } from '../../../shared/entries.ts'
import { api } from '../../api.ts'
import { navigate } from '../../app/routes.ts'
import type { Autosave } from '../../autosave/autosave.ts'
import { notifyOf } from '../../ui/notify.ts'
import classes from './conflict-notice.module.css'
import type { OpenDraft } from './use-entry-draft.ts'

type Props = { draft: OpenDraft; autosave: Autosave<EntryDraft>; onReload: () => void }

/** The entry was changed elsewhere since it was opened. Both texts are there; the person says which one this page goes on with. */
export function ConflictNotice({ draft, autosave, onReload }: Props) {
  const keepMine = async () => {
    try {
      const copy = await api.entries.create(draft.current())
      autosave.abandon()
      navigate({ name: 'journal', entryId: copy.id })
    } catch (cause) {
      notifyOf(cause)
    }
  }
  const showStored = () => {
    autosave.abandon()
    onReload()
  }
  return (
    <div className={classes.notice} role="alert">
      <p>
        <strong>This entry was changed elsewhere since you opened it.</strong> What you wrote here is not saved yet, and
        nothing was overwritten.
      </p>
      <div className={classes.choices}>
        <Button variant="default" onClick={() => void keepMine()}>
          Keep mine as a new entry
        </Button>
        <Button variant="default" onClick={showStored}>
          Show the stored one
        </Button>
      </div>
    </div>
  )
}

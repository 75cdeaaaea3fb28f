import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Entry, EntryDraft } from '../../../shared/entries.ts'
import { hrefOf, navigate, type Route } from '../../app/routes.ts'
import type { Autosave } from '../../autosave/autosave.ts'
import { notify } from '../../ui/notify.ts'
import { ScreenBar } from '../../ui/screen-bar.tsx'
import { useSignal } from '../../ui/signal.ts'
import { shapeEntry, showHistory } from '../../ui/signals.ts'
import { EntryMenu } from './entry-menu.tsx'
import { moveToTrash } from './move-to-trash.ts'

type Props = {
  entry: Entry
  /** As it is now, not as it was when the entry was opened. */
  period: EntryDraft['period']
  autosave: Autosave<EntryDraft>
  readOnly: boolean
  lead: ReactNode
  children: ReactNode
}

/** Where one is, whether it is saved, and what can be done with the entry once it is. */
export function EntryBar({ entry, period, autosave, readOnly, lead, children }: Props) {
  const year = (period?.to ?? period?.from ?? entry.createdAt).slice(0, 4)
  const onceSaved = async (then: () => unknown) => {
    if (await autosave.flush()) then()
    else notify('This entry is not saved yet, so it stays open. The line on top says why.')
  }
  const shape = () => void onceSaved(() => navigate({ name: 'shape', entryId: entry.id }))
  useSignal(shapeEntry, readOnly ? null : shape)
  const history: Route = { name: 'history', kind: 'entry', id: entry.id }
  useSignal(showHistory, () => navigate(history))
  return (
    <ScreenBar crumbs={[{ text: 'Journal', href: hrefOf({ name: 'journal' }) }, { text: year }]} lead={lead}>
      {children}
      {!readOnly && <Button onClick={shape}>Shape into a story</Button>}
      <EntryMenu
        historyHref={hrefOf(history)}
        onTrash={readOnly ? null : () => void onceSaved(() => moveToTrash(entry.id))}
      />
    </ScreenBar>
  )
}

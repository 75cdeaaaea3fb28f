import { ActionIcon, Button } from '@mantine/core'
import { IconListDetails } from '@tabler/icons-react'
import { lazy, Suspense, useCallback, useEffect, useState } from 'react'
import { useRead } from '../api.ts'
import { navigate, type Route } from '../app/routes.ts'
import { createEntry } from '../features/entries/create-entry.ts'
import { EmptyJournal } from '../features/entries/empty-journal.tsx'
import { EntryList } from '../features/entries/entry-list.tsx'
import { useEntryList } from '../features/entries/use-entry-list.ts'
import { AskedOutcomes } from '../features/outcomes/asked-outcomes.tsx'
import { SidePanel, usePanel } from '../ui/side-panel.tsx'
import { useSignal } from '../ui/signal.ts'
import { reopenDocument, toggleMargin } from '../ui/signals.ts'
import classes from './journal.module.css'

// The list is on screen before the editor has arrived; it is asked for at once all the same.
const arriving = import('./journal-entry.tsx')
const JournalEntry = lazy(async () => ({ default: (await arriving).JournalEntry }))

/** The list of entries, the page being written, and the guide in the margin. */
export function JournalScreen({ route }: { route: Extract<Route, { name: 'journal' }> }) {
  const list = useEntryList()
  const status = useRead('journals', 'status')
  const readOnly = status.data?.state === 'open' && status.data.readOnly
  const listPanel = usePanel('900px')
  const guidePanel = usePanel('1100px')
  const [round, setRound] = useState(0)
  useSignal(toggleMargin, guidePanel.toggle)
  const reload = useCallback(() => setRound(was => was + 1), [])
  useSignal(reopenDocument, reload)
  useNewestFirst(route.entryId, list)
  const putListAway = listPanel.putAway
  const create = useCallback(
    (promptId: string | null) => {
      putListAway()
      void createEntry({ promptId })
    },
    [putListAway],
  )
  const empty = list.pages.isSuccess && list.items.length === 0 && !route.entryId
  return (
    <div className={classes.journal}>
      <SidePanel panel={listPanel} side="start" label="Journal" className={classes.list}>
        <header className={classes.header}>
          <h2>Journal</h2>
          {!readOnly && (
            <Button variant="default" onClick={() => create(null)}>
              New entry
            </Button>
          )}
        </header>
        {!readOnly && <AskedOutcomes onOpen={putListAway} />}
        <EntryList list={list} openId={route.entryId ?? null} onOpen={putListAway} />
      </SidePanel>
      {empty && <EmptyJournal readOnly={readOnly} onStart={create} />}
      {route.entryId && (
        <Suspense fallback={<main className={classes.page} />}>
          <JournalEntry
            key={`${route.entryId}/${round}`}
            entryId={route.entryId}
            passage={route.passage}
            readOnly={readOnly}
            guidePanel={guidePanel}
            onReload={reload}
            listButton={
              listPanel.overlay && (
                <ActionIcon
                  ref={listPanel.opener}
                  variant="subtle"
                  aria-label="Entries"
                  aria-expanded={listPanel.shown}
                  onClick={listPanel.toggle}
                >
                  <IconListDetails size={18} aria-hidden="true" />
                </ActionIcon>
              )
            }
          />
        </Suspense>
      )}
    </div>
  )
}

/** With no entry named, the newest one opens by itself. */
function useNewestFirst(entryId: string | undefined, list: ReturnType<typeof useEntryList>): void {
  const newest = list.items.find(item => item.kind === 'entry')?.key
  useEffect(() => {
    if (!entryId && newest) navigate({ name: 'journal', entryId: newest }, 'replace')
  }, [entryId, newest])
}

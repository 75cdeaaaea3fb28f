import { Notifications } from '@mantine/notifications'
import { useState } from 'react'
import type { JournalStatus } from '../../shared/journals.ts'
import { defaultPreferences } from '../../shared/preferences.ts'
import { useRead } from '../api.ts'
import { createEntry } from '../features/entries/create-entry.ts'
import { JournalLost, JournalTrouble } from '../features/journals/journal-trouble.tsx'
import { Welcome } from '../features/journals/welcome.tsx'
import { Shell } from './shell.tsx'
import { ThemeProvider } from './theme.tsx'

/** What comes before the app: the theme, a journal that opens or does not, and the first-run screen. */
export function Boot() {
  const preferences = useRead('preferences', 'get')
  const status = useRead('journals', 'status')
  const fault = preferences.error ?? status.error
  return (
    <ThemeProvider choice={preferences.data?.theme ?? defaultPreferences.theme}>
      <Notifications position="bottom-center" autoClose={8000} />
      {fault && <BootFault message={fault.message} />}
      {preferences.data && <Journal status={status.data ?? null} welcomed={preferences.data.welcomed} />}
    </ThemeProvider>
  )
}

type Open = Extract<JournalStatus, { state: 'open' }>

/** While an open journal is asked for its state, or is lost, what the person is writing stays on screen. */
function Journal({ status, welcomed }: { status: JournalStatus | null; welcomed: boolean }) {
  const [lastOpen, setLastOpen] = useState<Open | null>(null)
  if (status?.state === 'open' && status !== lastOpen) setLastOpen(status)
  const open = status?.state === 'open' ? status : lastOpen
  if (status?.state === 'failed' && status.which !== lastOpen?.which) return <JournalTrouble status={status} />
  if (!open) return <p className="first-paint">Opening your journal…</p>
  if (!welcomed && open.which === 'own') return <Welcome onStart={createEntry} />
  return (
    <Shell
      key={open.which}
      status={open}
      notice={status?.state === 'failed' ? <JournalLost status={status} /> : null}
    />
  )
}

function BootFault({ message }: { message: string }) {
  return (
    <main className="screen-fault" role="alert">
      <h1>Throughline could not start</h1>
      <p>{message}</p>
      <p>Your journal was not touched. Close the window and start Throughline again.</p>
    </main>
  )
}

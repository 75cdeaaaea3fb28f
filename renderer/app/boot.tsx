import { Notifications } from '@mantine/notifications'
import { useLayoutEffect, useState } from 'react'
import type { SalvageReport } from '../../shared/backups.ts'
import type { JournalStatus } from '../../shared/journals.ts'
import { defaultPreferences } from '../../shared/preferences.ts'
import { useRead } from '../api.ts'
import { SalvageResult } from '../features/backups/backup-offer.tsx'
import { createEntry } from '../features/entries/create-entry.ts'
import { JournalLost } from '../features/journals/journal-trouble.tsx'
import { LockScreen } from '../features/keys/lock-screen.tsx'
import { setPresentJournal } from '../journal-number.ts'
import { FirstRun } from '../screens/first-run.tsx'
import { isCurable, JournalFailed } from '../screens/journal-failed.tsx'
import { Shell } from './shell.tsx'
import { ThemeProvider } from './theme.tsx'

/** What comes before the app: the theme, a journal that opens or does not, and the first-run screen. */
export function Boot() {
  const preferences = useRead('preferences', 'get')
  const status = useRead('journals', 'status')
  const [salvaged, setSalvaged] = useState<SalvageReport | null>(null)
  const fault = preferences.error ?? status.error
  return (
    <ThemeProvider choice={preferences.data?.theme ?? defaultPreferences.theme}>
      <Notifications position="bottom-center" autoClose={8000} />
      {fault && <BootFault message={fault.message} />}
      {salvaged && <SalvageResult report={salvaged} onClose={() => setSalvaged(null)} />}
      {preferences.data && (
        <Journal status={status.data ?? null} welcomed={preferences.data.welcomed} onSalvaged={setSalvaged} />
      )}
    </ThemeProvider>
  )
}

type Open = Extract<JournalStatus, { state: 'open' }>

type JournalProps = {
  status: JournalStatus | null
  welcomed: boolean
  onSalvaged: (report: SalvageReport) => void
}

/** While an open journal is asked for its state, is lost, or has to be unlocked again, what the person is writing is kept. */
function Journal({ status, welcomed, onSalvaged }: JournalProps) {
  const [lastOpen, setLastOpen] = useState<Open | null>(null)
  const [beginning, setBeginning] = useState(false)
  if (status?.state === 'open' && status !== lastOpen) setLastOpen(status)
  if (status?.state === 'new' && !beginning) setBeginning(true)
  if (beginning && (status?.state === 'failed' || status?.which === 'sample')) setBeginning(false)
  // Before anything in the new shell asks, and after nothing in the old one can change anything any more.
  useLayoutEffect(() => {
    if (status) setPresentJournal(status.number)
  }, [status])
  const begin = async () => {
    await createEntry()
    setBeginning(false)
  }
  const known = status === null || status.number === lastOpen?.number ? lastOpen : null
  const open = status?.state === 'open' ? status : known
  const locked = status?.state === 'locked'
  if (status?.state === 'failed' && !open) return <JournalFailed status={status} onSalvaged={onSalvaged} />
  if (beginning)
    return (
      <FirstRun from={welcomed ? 'passphrase' : 'welcome'} onStart={begin} onRestored={() => setBeginning(false)} />
    )
  if (!open && !locked) return <p className="first-paint">Opening your journal…</p>
  return (
    <>
      {locked && <LockScreen status={status} unsaved={open !== null} />}
      {open && <OpenJournal open={open} status={status} onSalvaged={onSalvaged} />}
    </>
  )
}

type OpenProps = { open: Open; status: JournalStatus | null; onSalvaged: JournalProps['onSalvaged'] }

/** What is on screen of a journal that is open, or was until just now: then it is hidden while the person looks for a cure. */
function OpenJournal({ open, status, onSalvaged }: OpenProps) {
  const [looking, setLooking] = useState(false)
  const failed = status?.state === 'failed' ? status : null
  if (looking && !failed) setLooking(false)
  return (
    <>
      {looking && failed && <JournalFailed status={failed} onBack={() => setLooking(false)} onSalvaged={onSalvaged} />}
      <div className="whole-window" hidden={status?.state === 'locked' || looking}>
        <Shell
          key={open.number}
          status={open}
          notice={failed && <JournalLost status={failed} onMend={isCurable(failed) ? () => setLooking(true) : null} />}
        />
      </div>
    </>
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

import { Notifications } from '@mantine/notifications'
import { defaultPreferences } from '../../shared/preferences.ts'
import { useRead } from '../api.ts'
import { JournalTrouble } from '../features/journals/journal-trouble.tsx'
import { Welcome } from '../features/journals/welcome.tsx'
import { Shell } from './shell.tsx'
import { ThemeProvider } from './theme.tsx'

/** What comes before the app: the theme, a journal that opens or does not, and the first-run screen. */
export function Boot() {
  const preferences = useRead('preferences', 'get')
  const status = useRead('journals', 'status')
  const theme = preferences.data?.theme ?? defaultPreferences.theme
  return (
    <ThemeProvider choice={theme}>
      <Notifications position="bottom-center" autoClose={8000} />
      {preferences.data && status.data && <Journal status={status.data} welcomed={preferences.data.welcomed} />}
    </ThemeProvider>
  )
}

function Journal({
  status,
  welcomed,
}: {
  status: NonNullable<ReturnType<typeof useRead<'journals', 'status'>>['data']>
  welcomed: boolean
}) {
  if (status.state === 'failed') return <JournalTrouble status={status} />
  if (status.state === 'opening') return null
  if (!welcomed) return <Welcome />
  return <Shell status={status} />
}

import { type ReactNode, useId } from 'react'
import { useRead } from '../api.ts'
import { hrefOf, type Route } from '../app/routes.ts'
import { Backups } from '../features/backups/backups.tsx'
import { JournalPlace } from '../features/journals/journal-place.tsx'
import { Security } from '../features/keys/security.tsx'
import { SpeakingRate } from '../features/preferences/speaking-rate.tsx'
import { ThemeChoice } from '../features/preferences/theme-choice.tsx'
import { Transfer } from '../features/transfer/transfer.tsx'
import classes from './settings.module.css'

export function SettingsScreen(_: { route: Extract<Route, { name: 'settings' }> }) {
  const status = useRead('journals', 'status')
  const about = useRead('app', 'about')
  return (
    <main className={classes.page}>
      <div className={classes.sheet}>
        <h1>Settings</h1>
        <Section title="Appearance">
          <ThemeChoice />
        </Section>
        <Section title="Speaking">
          <p>How fast you tell a story. The speaking time of each story follows from it; 140 is unhurried.</p>
          <SpeakingRate />
        </Section>
        <Section title="Passphrase and lock">
          {status.data?.which === 'own' ? (
            <Security />
          ) : (
            <p>The sample journal is fiction and needs no passphrase. Close it to see how your own one is protected.</p>
          )}
        </Section>
        <Section title="Backups">
          {status.data?.which === 'own' ? (
            <Backups />
          ) : (
            <p>The sample journal is made anew each time. Close it to see the backups of your own one.</p>
          )}
        </Section>
        {status.data?.which === 'own' && (
          <Section title="Export and import">
            <Transfer />
          </Section>
        )}
        <Section title="Journal">{status.data && <JournalPlace status={status.data} />}</Section>
        <Section title="Trash">
          <TrashLink />
        </Section>
        <Section title="About">
          {about.data && (
            <p>
              Throughline {about.data.version}, running in {about.data.runtime} on {about.data.platform}. It connects to
              nothing: no account, no update check, no statistics.
            </p>
          )}
        </Section>
      </div>
    </main>
  )
}

function TrashLink() {
  const entries = useRead('entries', 'listTrash').data?.length ?? 0
  const stories = useRead('stories', 'listTrash').data?.length ?? 0
  const targets = useRead('targets', 'listTrash').data?.length ?? 0
  const things = entries + stories + targets
  return (
    <p>
      {things === 0
        ? 'The trash is empty.'
        : `${things === 1 ? 'One thing waits' : `${things} things wait`} in the trash.`}{' '}
      <a href={hrefOf({ name: 'trash' })}>Open the trash</a>
    </p>
  )
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  const id = useId()
  return (
    <section className={classes.section} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <div>{children}</div>
    </section>
  )
}

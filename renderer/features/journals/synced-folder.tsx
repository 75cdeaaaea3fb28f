import { Button } from '@mantine/core'
import { useState } from 'react'
import { hrefOf } from '../../app/routes.ts'
import classes from './journals.module.css'

/** The line on top, once for each time the window is opened. */
export function SyncedNotice({ service }: { service: string }) {
  const [away, setAway] = useState(false)
  if (away) return null
  return (
    <section className={classes.notice} aria-label="Where this journal lies">
      <p>
        Your journal lies in a folder that {service} synchronises, which can damage it or bring an old state of it back.{' '}
        <a href={hrefOf({ name: 'settings' })}>What to do</a>
      </p>
      <Button variant="default" onClick={() => setAway(true)}>
        Put away
      </Button>
    </section>
  )
}

/** In the settings: why, and what to do. */
export function SyncedExplanation({ service }: { service: string }) {
  return (
    <p>
      <strong>This folder is synchronised by {service}.</strong> A journal that is open consists of several files that
      belong together. A program that copies them one by one, or exchanges one while you write, can leave you with a
      damaged journal or with one from yesterday. Throughline notices that, but it cannot prevent it. Close it, move the
      folder to a place that is not synchronised, and start Throughline with <code>THROUGHLINE_DATA</code> naming that
      place. Backups are single files; they may lie in a synchronised folder.
    </p>
  )
}

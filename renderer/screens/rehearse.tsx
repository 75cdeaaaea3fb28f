import { Button } from '@mantine/core'
import { anyOf, dueBy, questionFor, weakestOn } from '../../shared/rehearse/choose.ts'
import { hrefOf, navigate, type Route } from '../app/routes.ts'
import { dateWords, dueHeading } from '../features/rehearsals/due-words.ts'
import { RehearsalList } from '../features/rehearsals/rehearsal-list.tsx'
import classes from '../features/rehearsals/rehearsals.module.css'
import { type Rehearsing, useRehearsing } from '../features/rehearsals/use-rehearsing.ts'
import { Plain } from '../ui/plain.tsx'
import { ScreenBar } from '../ui/screen-bar.tsx'
import { useSignal } from '../ui/signal.ts'
import { rehearseDue } from '../ui/signals.ts'
import { useWindowTitle } from '../ui/use-window-title.ts'
import { TellingScreen } from './telling.tsx'

/** The stories with when they are due; with a story in the address, that story is told. */
export function RehearseScreen({ route }: { route: Extract<Route, { name: 'rehearse' }> }) {
  if (route.storyId) return <TellingScreen storyId={route.storyId} questionId={route.questionId ?? null} />
  return <Overview />
}

function Overview() {
  useWindowTitle('Rehearse')
  const { data, error } = useRehearsing(null)
  if (error) {
    return (
      <main className={classes.screen}>
        <Plain title="The rehearsals could not be read">{error.message}</Plain>
      </main>
    )
  }
  if (!data) return <main className={classes.screen} />
  return (
    <main className={classes.screen}>
      <ScreenBar crumbs={[{ text: 'Rehearse' }]}>
        <Button component="a" variant="default" href={hrefOf({ name: 'questions' })}>
          Questions
        </Button>
      </ScreenBar>
      {data.rows.length === 0 ? <NothingToTell /> : <Stories {...data} />}
    </main>
  )
}

function NothingToTell() {
  return (
    <Plain
      title="No story to tell yet"
      action={
        <Button component="a" href={hrefOf({ name: 'stories' })}>
          Go to the stories
        </Button>
      }
    >
      <p>
        Here a question comes up, and you tell the story aloud against the clock. How it went decides when it comes
        back, and everything is told once more before an interview. It needs one story first.
      </p>
    </Plain>
  )
}

function Stories({ rows, rehearsals, bank, today }: Rehearsing) {
  const due = dueBy(today, rows)
  const told = rehearsals.some(({ rating }) => rating !== null)
  const tell = (storyId: string | undefined) => {
    const row = rows.find(each => each.storyId === storyId)
    if (!row) return
    const question = questionFor(row.story, bank, rehearsals, Math.random)
    navigate({ name: 'rehearse', storyId: row.storyId, ...(question ? { questionId: question.id } : {}) })
  }
  const tellDue = () => tell(due[0]?.storyId)
  useSignal(rehearseDue, due.length > 0 ? tellDue : null)
  const next = rows.find(({ dueOn }) => dueOn !== null && dueOn > today)?.dueOn
  return (
    <div className={classes.page}>
      <h1>{dueHeading(due.length, told)}</h1>
      <p className={classes.lead}>{leadOf(told, due.length, next ?? null)}</p>
      <div className={classes.row}>
        <Button disabled={due.length === 0} onClick={tellDue}>
          Tell what is due
        </Button>
        <Button variant="default" onClick={() => tell(weakestOn(today, rows)?.storyId)}>
          The weakest
        </Button>
        <Button variant="default" onClick={() => tell(anyOf(rows, Math.random)?.storyId)}>
          Any story
        </Button>
      </div>
      <RehearsalList rows={rows} today={today} hrefOfStory={storyId => hrefOf({ name: 'rehearse', storyId })} />
    </div>
  )
}

function leadOf(told: boolean, due: number, next: string | null): string {
  if (!told)
    return 'A question comes up, the clock runs, and you tell the story as if someone sat across the table. How it went decides when it comes back.'
  if (due > 0) return 'Each takes about two minutes. How it goes decides when it comes back.'
  return next ? `The next story is due on ${dateWords(next)}. One more run of the weakest never hurts.` : ''
}

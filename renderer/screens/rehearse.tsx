import { Button, Select } from '@mantine/core'
import { useMemo } from 'react'
import { awayInWords, type LocalDay } from '../../shared/day.ts'
import { anyOf, dueBy, questionFor, weakestOn } from '../../shared/rehearse/choose.ts'
import { principlesInPlan } from '../../shared/rehearse/scope.ts'
import { targetName } from '../../shared/targets.ts'
import { useRead } from '../api.ts'
import { hrefOf, navigate, type Route } from '../app/routes.ts'
import { dateWords, dueHeading } from '../features/rehearsals/due-words.ts'
import { RehearsalList } from '../features/rehearsals/rehearsal-list.tsx'
import classes from '../features/rehearsals/rehearsals.module.css'
import { type Rehearsing, type Scope, useRehearsing } from '../features/rehearsals/use-rehearsing.ts'
import { Plain } from '../ui/plain.tsx'
import { ScreenBar } from '../ui/screen-bar.tsx'
import { useSignal } from '../ui/signal.ts'
import { rehearseDue } from '../ui/signals.ts'
import { useWindowTitle } from '../ui/use-window-title.ts'
import { TellingScreen } from './telling.tsx'

/** The stories with when they are due; with a story in the address, that story is told. */
export function RehearseScreen({ route }: { route: Extract<Route, { name: 'rehearse' }> }) {
  const { targetId } = route
  if (targetId) return <ForTarget key={targetId} route={route} targetId={targetId} />
  return <Scoped route={route} scope={null} />
}

/** An interview brings its own stories, all told before its day. */
function ForTarget({ route, targetId }: { route: Extract<Route, { name: 'rehearse' }>; targetId: string }) {
  const target = useRead('targets', 'get', { id: targetId })
  const plan = useRead('targets', 'plan', { targetId })
  const principlesOf = useMemo(() => plan.data && principlesInPlan(plan.data), [plan.data])
  const fault = target.error ?? plan.error
  if (fault) {
    return (
      <main className={classes.screen}>
        <Plain title="This target cannot be rehearsed for">{fault.message}</Plain>
      </main>
    )
  }
  if (!target.data || !principlesOf) return <main className={classes.screen} />
  return <Scoped route={route} scope={{ day: target.data.date, principlesOf }} />
}

function Scoped({ route, scope }: { route: Extract<Route, { name: 'rehearse' }>; scope: Scope | null }) {
  if (route.storyId) return <TellingScreen {...route} storyId={route.storyId} scope={scope} />
  return <Overview targetId={route.targetId ?? null} scope={scope} />
}

function Overview({ targetId, scope }: { targetId: string | null; scope: Scope | null }) {
  useWindowTitle('Rehearse')
  const { data, error } = useRehearsing(scope)
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
        <TargetChoice targetId={targetId} />
        <Button component="a" variant="default" href={hrefOf({ name: 'questions' })}>
          Questions
        </Button>
      </ScreenBar>
      {data.rows.length > 0 ? (
        <Stories data={data} targetId={targetId} scope={scope} />
      ) : scope ? (
        <NothingPlanned targetId={targetId ?? ''} />
      ) : (
        <NothingToTell />
      )}
    </main>
  )
}

/** Whose stories are rehearsed. */
function TargetChoice({ targetId }: { targetId: string | null }) {
  const targets = useRead('targets', 'list').data ?? []
  if (targets.length === 0) return null
  return (
    <Select
      aria-label="Rehearse for"
      w={230}
      data={[
        { value: '', label: 'No target in particular' },
        ...targets.map(target => ({ value: target.id, label: targetName(target) })),
      ]}
      value={targetId ?? ''}
      allowDeselect={false}
      onChange={id => navigate({ name: 'rehearse', ...(id ? { targetId: id } : {}) }, 'replace')}
    />
  )
}

function NothingPlanned({ targetId }: { targetId: string }) {
  return (
    <Plain
      title="Nothing is planned for it yet"
      action={
        <Button component="a" href={hrefOf({ name: 'target', targetId, section: 'plan' })}>
          Plan who hears what
        </Button>
      }
    >
      <p>For a target, the stories of its plan are rehearsed, all of them before its day. The plan has none yet.</p>
    </Plain>
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

type StoriesProps = { data: Rehearsing; targetId: string | null; scope: Scope | null }

function Stories({ data: { rows, rehearsals, bank, today }, targetId, scope }: StoriesProps) {
  const due = dueBy(today, rows)
  const told = rehearsals.some(({ rating }) => rating !== null)
  const route = { name: 'rehearse', ...(targetId ? { targetId } : {}) } as const
  const tell = (storyId: string | undefined) => {
    const row = rows.find(each => each.storyId === storyId)
    if (!row) return
    const asked = scope?.principlesOf.get(row.storyId) ?? []
    const question = questionFor(row.story, bank, rehearsals, Math.random, asked)
    navigate({ ...route, storyId: row.storyId, ...(question ? { questionId: question.id } : {}) })
  }
  const tellDue = () => tell(due[0]?.storyId)
  useSignal(rehearseDue, due.length > 0 ? tellDue : null)
  const next = rows.find(({ dueOn }) => dueOn !== null && dueOn > today)?.dueOn
  return (
    <div className={classes.page}>
      <h1>{dueHeading(due.length, told)}</h1>
      <p className={classes.lead}>
        {scope?.day && scope.day >= today ? beforeText(scope.day, today) : leadOf(told, due.length, next ?? null)}
      </p>
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
      <RehearsalList rows={rows} today={today} hrefOfStory={storyId => hrefOf({ ...route, storyId })} />
    </div>
  )
}

function beforeText(day: LocalDay, today: LocalDay): string {
  return `The interview is ${awayInWords(day, today)}, on ${dateWords(day)}. Every story of its plan is told before it.`
}

function leadOf(told: boolean, due: number, next: string | null): string {
  if (!told)
    return 'A question comes up, the clock runs, and you tell the story as if someone sat across the table. How it went decides when it comes back.'
  if (due > 0) return 'Each takes about two minutes. How it goes decides when it comes back.'
  return next ? `The next story is due on ${dateWords(next)}. One more run of the weakest never hurts.` : ''
}

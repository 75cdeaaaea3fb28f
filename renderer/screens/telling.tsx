import { Button, Checkbox } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { useState } from 'react'
import type { Preferences } from '../../shared/preferences.ts'
import { dueBy, questionFor } from '../../shared/rehearse/choose.ts'
import { useRead } from '../api.ts'
import { hrefOf, navigate, type Route } from '../app/routes.ts'
import { usePreferences } from '../features/preferences/use-preferences.ts'
import { Clock } from '../features/rehearsals/clock.tsx'
import { FollowUpDrill } from '../features/rehearsals/follow-up-drill.tsx'
import type { RehearsalRow } from '../features/rehearsals/rehearsal-list.tsx'
import classes from '../features/rehearsals/rehearsals.module.css'
import { RunHistory } from '../features/rehearsals/run-history.tsx'
import { Cues, Signposts } from '../features/rehearsals/signposts.tsx'
import { Told } from '../features/rehearsals/told.tsx'
import { type Rehearsing, type Scope, useRehearsing } from '../features/rehearsals/use-rehearsing.ts'
import { useRun } from '../features/rehearsals/use-run.ts'
import { shownFollowUps } from '../features/stories/follow-up-list.ts'
import { wordsIn } from '../features/stories/story-words.ts'
import { Plain } from '../ui/plain.tsx'
import { ScreenBar } from '../ui/screen-bar.tsx'
import { useWindowTitle } from '../ui/use-window-title.ts'
import { useFrameworks } from '../use-frameworks.ts'

type Props = { storyId: string; questionId?: string; targetId?: string; scope: Scope | null }

/** One story told aloud, for a question: ready, telling, told. */
export function TellingScreen({ storyId, questionId, targetId, scope }: Props) {
  useWindowTitle('Rehearse')
  const { data, error } = useRehearsing(scope)
  const row = data?.rows.find(each => each.storyId === storyId)
  if (error || (data && !row)) {
    return (
      <main className={classes.screen}>
        <Plain title="This story cannot be rehearsed">
          {error?.message ?? 'It is not there any more. Perhaps it is in the trash.'}
        </Plain>
      </main>
    )
  }
  if (!data || !row) return <main className={classes.screen} />
  return <Telling data={data} row={row} questionId={questionId ?? null} targetId={targetId ?? null} scope={scope} />
}

type TellingProps = {
  data: Rehearsing
  row: RehearsalRow
  questionId: string | null
  targetId: string | null
  scope: Scope | null
}

function Telling({ data, row, questionId, targetId, scope }: TellingProps) {
  const { bank, rehearsals, today } = data
  const { nameOf } = useFrameworks()
  const question = bank.find(({ id }) => id === questionId) ?? null
  const journal = useRead('journals', 'status').data
  const readOnly = journal?.state === 'open' && journal.readOnly
  const telling = useRun({ storyId: row.storyId, targetId, question: question?.text ?? '' })
  const aids = useAids()
  const route = { name: 'rehearse', ...(targetId ? { targetId } : {}) } as const
  const another = () => {
    const wanted = scope?.principlesOf.get(row.storyId) ?? []
    const next = questionFor(row.story, without(bank, questionId), rehearsals, Math.random, wanted)
    if (next) navigate({ ...route, storyId: row.storyId, questionId: next.id }, 'replace')
  }
  const following = dueBy(today, data.rows).find(({ storyId }) => storyId !== row.storyId)
  return (
    <main className={classes.screen}>
      <ScreenBar crumbs={[{ text: 'Rehearse', href: hrefOf(route) }, { text: phaseNames[telling.phase] }]}>
        {telling.phase === 'ready' && (
          <Button variant="default" onClick={another}>
            {question ? 'Another question' : 'Ask me a question'}
          </Button>
        )}
      </ScreenBar>
      <div className={classes.stage}>
        <h1 className={classes.question}>{question?.text ?? 'Tell this story as it comes.'}</h1>
        {question && question.principleIds.length > 0 && (
          <p className={classes.asksfor}>{question.principleIds.map(nameOf).join(' · ')}</p>
        )}
        <p className={classes.yours}>
          <a href={hrefOf({ name: 'story', storyId: row.storyId })}>{row.story.headline || 'Untitled story'}</a>
        </p>
        {telling.fault && (
          <p className={classes.fault} role="alert">
            {telling.fault}
          </p>
        )}
        {telling.phase === 'ready' && (
          <>
            <Aids aids={aids} mayRecord={!readOnly} />
            <Button size="md" autoFocus onClick={() => void telling.start(aids.recording && !readOnly)}>
              Start telling
            </Button>
          </>
        )}
        {telling.phase === 'telling' && (
          <>
            <Clock startedAt={telling.startedAt} />
            <Button size="md" autoFocus onClick={() => void telling.finish()}>
              I have told it
            </Button>
            {aids.cues && <Cues cueWords={row.story.cueWords} />}
            {aids.signposts && <Signposts />}
          </>
        )}
        {telling.phase === 'told' && (
          <AfterTelling row={row} telling={telling} route={route} followingId={following?.storyId ?? null} />
        )}
        {telling.phase === 'ready' && <RunHistory runs={row.runs.toReversed()} today={today} readOnly={readOnly} />}
      </div>
    </main>
  )
}

type AfterProps = {
  row: RehearsalRow
  telling: ReturnType<typeof useRun>
  route: Extract<Route, { name: 'rehearse' }>
  followingId: string | null
}

function AfterTelling({ row, telling, route, followingId }: AfterProps) {
  const { run, type, keep } = telling
  const stored = useRead('stories', 'get', { id: row.storyId }).data?.followUps ?? []
  const { preferences, set } = usePreferences()
  return (
    <>
      <Told
        run={run}
        words={wordsIn(row.story.words)}
        speakingRate={preferences.speakingRate}
        onSpeakingRate={rate => set({ speakingRate: rate })}
        onNote={type}
        onKeep={keep}
      />
      <FollowUpDrill
        followUps={shownFollowUps(stored)}
        asked={run.followUp}
        onAsk={followUp => void keep({ followUp })}
      />
      <div className={classes.row}>
        <Button variant="default" onClick={telling.again}>
          Tell it again
        </Button>
        {followingId ? (
          <Button component="a" variant="default" href={hrefOf({ ...route, storyId: followingId })}>
            Next story that is due
          </Button>
        ) : (
          <Button component="a" variant="default" href={hrefOf(route)}>
            Done for today
          </Button>
        )}
      </div>
    </>
  )
}

/** What may help while telling, each by a switch and a key; remembered from one run to the next. */
function useAids() {
  const { preferences, set } = usePreferences()
  const [chosen, setChosen] = useState<Preferences['rehearsalAids'] | null>(null)
  const aids = chosen ?? preferences.rehearsalAids
  const toggle = (aid: keyof typeof aids) => {
    const next = { ...aids, [aid]: !aids[aid] }
    setChosen(next)
    set({ rehearsalAids: next })
  }
  useHotkeys([
    ['c', () => toggle('cues')],
    ['s', () => toggle('signposts')],
    ['r', () => toggle('recording')],
  ])
  return { ...aids, toggle }
}

function Aids({ aids, mayRecord }: { aids: ReturnType<typeof useAids>; mayRecord: boolean }) {
  return (
    <div className={classes.choices}>
      <Checkbox label="Cue words (C)" checked={aids.cues} onChange={() => aids.toggle('cues')} />
      <Checkbox label="Signposts (S)" checked={aids.signposts} onChange={() => aids.toggle('signposts')} />
      {mayRecord && (
        <Checkbox
          label="Record (R)"
          description="Kept in the encrypted journal"
          checked={aids.recording}
          onChange={() => aids.toggle('recording')}
        />
      )}
    </div>
  )
}

const phaseNames = { ready: 'Ready', telling: 'Telling', told: 'Told' }

function without<Item extends { id: string }>(items: readonly Item[], id: string | null): Item[] {
  return items.filter(item => item.id !== id)
}

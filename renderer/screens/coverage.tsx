import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { bankLevels } from '../../shared/bank.ts'
import { clockText, speakingSeconds } from '../../shared/coach/speaking.ts'
import { defaultPreferences } from '../../shared/preferences.ts'
import type { StoryRow } from '../../shared/stories.ts'
import { api, useRead } from '../api.ts'
import { hrefOf, navigate, type Route } from '../app/routes.ts'
import { useToday } from '../app/use-today.ts'
import classes from '../features/coverage/coverage.module.css'
import { CoverageChoice } from '../features/coverage/coverage-choice.tsx'
import { CoverageMatrix } from '../features/coverage/coverage-matrix.tsx'
import { coverageSentence, coveredBy } from '../features/coverage/coverage-words.ts'
import { GapHelp } from '../features/coverage/gap-help.tsx'
import { questionOfTheDay } from '../features/coverage/question-of-the-day.ts'
import { nextStrength } from '../features/coverage/strength.ts'
import { removeEmphasis, setEmphasis } from '../features/stories/story-deeds.ts'
import { wordsIn } from '../features/stories/story-words.ts'
import { notifyOf } from '../ui/notify.ts'
import { Plain } from '../ui/plain.tsx'
import { ScreenBar } from '../ui/screen-bar.tsx'
import { useWindowTitle } from '../ui/use-window-title.ts'
import { CoverageBank } from './coverage-bank.tsx'
import { type CoverageView, useCoverageView } from './use-coverage-view.ts'

type CoverageRoute = Extract<Route, { name: 'coverage' }>

export function CoverageScreen({ route }: { route: CoverageRoute }) {
  useWindowTitle('Coverage')
  const stories = useRead('stories', 'list')
  const view = useCoverageView(route)
  const screen = useRef<HTMLElement>(null)
  // Other principles are looked at from their beginning.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each choice begins at the top
  useEffect(() => {
    if (screen.current) screen.current.scrollTop = 0
  }, [view?.value])
  if (stories.error) {
    return (
      <main className={classes.screen}>
        <Plain title="The stories could not be read">{stories.error.message}</Plain>
      </main>
    )
  }
  if (!stories.data || !view) return <main className={classes.screen} />
  return (
    <main className={classes.screen} ref={screen}>
      <ScreenBar crumbs={[{ text: 'Coverage' }, { text: view.name }]}>
        <span className={classes.level}>{levelWords(stories.data.length)}</span>
        <CoverageChoice
          choices={view.choices}
          value={view.value}
          onChoose={chosen => navigate(routeOfChoice(chosen))}
        />
      </ScreenBar>
      <Matrix stories={stories.data} view={view} principleId={route.principleId} />
    </main>
  )
}

type MatrixProps = { stories: StoryRow[]; view: CoverageView; principleId: string | undefined }

function Matrix({ stories, view, principleId }: MatrixProps) {
  const rate = useRead('preferences', 'get').data?.speakingRate ?? defaultPreferences.speakingRate
  const today = useToday()
  const help = useRef<HTMLDivElement>(null)
  const covered = coveredBy(
    stories,
    view.principles.map(({ id }) => id),
  )
  const asked = questionOfTheDay(covered, view.principles, today)
  const sought = view.principles.find(({ id }) => id === principleId) ?? asked?.principle
  const seek = (wanted: string) => {
    navigate({ ...routeOfChoice(view.value), principleId: wanted }, 'replace')
    requestAnimationFrame(() => {
      help.current?.scrollIntoView({ block: 'nearest' })
      help.current?.querySelector<HTMLElement>('section')?.focus({ preventScroll: true })
    })
  }
  const secondsOf = (story: StoryRow) => speakingSeconds(wordsIn(story.words), rate)
  return (
    <div className={classes.page}>
      {stories.length === 0 ? (
        <NoMatrix principles={view.principles.length} />
      ) : (
        <>
          <h1>{coverageSentence(covered)}</h1>
          <CoverageMatrix
            principles={view.principles}
            stories={stories}
            covered={covered}
            stressedIds={view.target?.stressedIds ?? []}
            secondsOf={secondsOf}
            timeOf={story => minutesText(secondsOf(story))}
            hrefOfStory={storyId => hrefOf({ name: 'story', storyId })}
            hrefOfPrinciple={id => hrefOf({ name: 'principles', principleId: id })}
            onCycle={cycle}
            onWanting={seek}
          />
        </>
      )}
      <div className={stories.length === 0 ? classes.alone : classes.below} ref={help}>
        {sought && (
          <GapHelp
            key={sought.id}
            principle={sought}
            question={asked?.principle.id === sought.id ? asked.question : null}
            onWrite={question => void writeAbout(question)}
            hrefOfPassage={({ entryId, ...passage }) => hrefOf({ name: 'journal', entryId, passage })}
          />
        )}
        {stories.length > 0 && <CoverageBank stories={stories} view={view} />}
      </div>
    </div>
  )
}

function NoMatrix({ principles }: { principles: number }) {
  return (
    <Plain
      title="Nothing to cover yet"
      action={
        <Button component="a" variant="default" href={hrefOf({ name: 'journal' })}>
          Open the journal
        </Button>
      }
    >
      <p>
        Here your stories stand against the {principles} principles: which ones have two stories to tell, which rest on
        one, and which have none. Shape your first entry into a story, and add a principle to it.
      </p>
    </Plain>
  )
}

function routeOfChoice(chosen: string): CoverageRoute {
  const [kind, ...rest] = chosen.split('/')
  return { name: 'coverage', of: { kind: kind === 'target' ? 'target' : 'framework', id: rest.join('/') } }
}

/** "5 stories · solid from 6". */
function levelWords(count: number): string {
  const { minimum, solid, full } = bankLevels
  const told = `${count} ${count === 1 ? 'story' : 'stories'}`
  if (count < minimum) return `${told} · the minimum is ${minimum}`
  if (count < solid) return `${told} · solid from ${solid}`
  return count < full ? `${told} · a full loop needs ${full} to 12` : `${told} · enough for a full loop`
}

function cycle(story: StoryRow, principleId: string, name: string): void {
  const emphasis = story.emphases.find(each => each.principleId === principleId)
  const strength = nextStrength(emphasis?.strength)
  if (strength) void setEmphasis(story.id, { principleId, angle: emphasis?.angle ?? '', strength })
  else if (emphasis) void removeEmphasis(story.id, emphasis, name)
}

async function writeAbout(question: string): Promise<void> {
  try {
    const entry = await api.entries.create({ title: question.slice(0, 300) })
    navigate({ name: 'journal', entryId: entry.id })
  } catch (cause) {
    notifyOf(cause)
  }
}

/** 108 -> `1:48`; nothing for a story without words. */
function minutesText(seconds: number): string {
  return seconds === 0 ? '–' : clockText(seconds)
}

import { Button } from '@mantine/core'
import { speakingSeconds } from '../../shared/coach/speaking.ts'
import { frameworks } from '../../shared/content/content.ts'
import type { Framework } from '../../shared/frameworks.ts'
import { defaultPreferences } from '../../shared/preferences.ts'
import type { StoryRow } from '../../shared/stories.ts'
import { api, useRead } from '../api.ts'
import { hrefOf, navigate, type Route } from '../app/routes.ts'
import classes from '../features/coverage/coverage.module.css'
import { CoverageMatrix } from '../features/coverage/coverage-matrix.tsx'
import { coverageSentence, coveredBy } from '../features/coverage/coverage-words.ts'
import { type QuestionOfTheDay, questionOfTheDay } from '../features/coverage/question-of-the-day.ts'
import { nextStrength } from '../features/coverage/strength.ts'
import { TodaysQuestion } from '../features/coverage/todays-question.tsx'
import { removeEmphasis, setEmphasis } from '../features/stories/story-deeds.ts'
import { wordsIn } from '../features/stories/story-words.ts'
import { notifyOf } from '../ui/notify.ts'
import { Plain } from '../ui/plain.tsx'
import { ScreenBar } from '../ui/screen-bar.tsx'
import { useWindowTitle } from '../ui/use-window-title.ts'

/** From this many stories on, a bank is called solid. */
const solidFrom = 6

export function CoverageScreen(_: { route: Extract<Route, { name: 'coverage' }> }) {
  useWindowTitle('Coverage')
  const stories = useRead('stories', 'list')
  const today = useRead('app', 'about').data?.today
  const framework = frameworks[0]
  if (stories.error || !framework) {
    return (
      <main className={classes.screen}>
        <Plain title="The stories could not be read">{stories.error?.message}</Plain>
      </main>
    )
  }
  if (!stories.data || !today) return <main className={classes.screen} />
  const principleIds = framework.principles.map(principle => principle.id)
  const covered = coveredBy(stories.data, principleIds)
  const asked = questionOfTheDay(covered, today)
  return (
    <main className={classes.screen}>
      {stories.data.length === 0 ? (
        <NoMatrix asked={asked} />
      ) : (
        <Matrix framework={framework} stories={stories.data} covered={covered} asked={asked} />
      )}
    </main>
  )
}

type MatrixProps = {
  framework: Framework
  stories: StoryRow[]
  covered: ReturnType<typeof coveredBy>
  asked: QuestionOfTheDay | null
}

function Matrix({ framework, stories, covered, asked }: MatrixProps) {
  const rate = useRead('preferences', 'get').data?.speakingRate ?? defaultPreferences.speakingRate
  return (
    <>
      <ScreenBar crumbs={[{ text: 'Coverage' }, { text: framework.name }]}>
        <span>
          {stories.length} {stories.length === 1 ? 'story' : 'stories'} · solid from {solidFrom}
        </span>
      </ScreenBar>
      <div className={classes.page}>
        <h1>{coverageSentence(covered)}</h1>
        <CoverageMatrix
          principles={framework.principles}
          stories={stories}
          covered={covered}
          timeOf={story => minutesText(speakingSeconds(wordsIn(story.words), rate))}
          hrefOfStory={storyId => hrefOf({ name: 'story', storyId })}
          hrefOfPrinciple={principleId => hrefOf({ name: 'principles', principleId })}
          onCycle={cycle}
        />
        {asked && <TodaysQuestion asked={asked} onWrite={() => void writeAbout(asked)} />}
      </div>
    </>
  )
}

function NoMatrix({ asked }: { asked: QuestionOfTheDay | null }) {
  return (
    <>
      <Plain
        title="Nothing to cover yet"
        action={
          <Button component="a" variant="default" href={hrefOf({ name: 'journal' })}>
            Open the journal
          </Button>
        }
      >
        <p>
          Here your stories stand against the sixteen principles: which ones have two stories to tell, which rest on
          one, and which have none. Shape your first entry into a story, and add a principle to it.
        </p>
      </Plain>
      {asked && (
        <div className={classes.alone}>
          <TodaysQuestion asked={asked} onWrite={() => void writeAbout(asked)} />
        </div>
      )}
    </>
  )
}

function cycle(story: StoryRow, principleId: string, name: string): void {
  const emphasis = story.emphases.find(each => each.principleId === principleId)
  const strength = nextStrength(emphasis?.strength)
  if (strength) void setEmphasis(story.id, { principleId, angle: emphasis?.angle ?? '', strength })
  else if (emphasis) void removeEmphasis(story.id, emphasis, name)
}

async function writeAbout({ question }: QuestionOfTheDay): Promise<void> {
  try {
    const entry = await api.entries.create({ title: question })
    navigate({ name: 'journal', entryId: entry.id })
  } catch (cause) {
    notifyOf(cause)
  }
}

/** 108 -> `1:48`; nothing for a story without words. */
function minutesText(seconds: number): string {
  if (seconds === 0) return '–'
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

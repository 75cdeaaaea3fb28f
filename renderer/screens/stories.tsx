import { Button } from '@mantine/core'
import { toldInWords } from '../../shared/coach/speaking.ts'
import { defaultPreferences } from '../../shared/preferences.ts'
import type { StoryRow } from '../../shared/stories.ts'
import { useRead } from '../api.ts'
import { hrefOf, type Route } from '../app/routes.ts'
import { createStory } from '../features/stories/create-story.ts'
import classes from '../features/stories/stories.module.css'
import { StoryList } from '../features/stories/story-list.tsx'
import { Plain } from '../ui/plain.tsx'
import { ScreenBar } from '../ui/screen-bar.tsx'
import { useWindowTitle } from '../ui/use-window-title.ts'
import { useFrameworks } from '../use-frameworks.ts'

export function StoriesScreen(_: { route: Extract<Route, { name: 'stories' }> }) {
  useWindowTitle('Stories')
  const stories = useRead('stories', 'list')
  const thrown = useRead('stories', 'listTrash').data?.length ?? 0
  const { nameOf } = useFrameworks()
  const rate = useRead('preferences', 'get').data?.speakingRate ?? defaultPreferences.speakingRate
  if (stories.error) {
    return (
      <main className={classes.screen}>
        <Plain title="The stories could not be read">{stories.error.message}</Plain>
      </main>
    )
  }
  if (!stories.data) return <main className={classes.screen} />
  return (
    <main className={classes.screen}>
      {stories.data.length === 0 ? (
        <NoStories />
      ) : (
        <>
          <ScreenBar crumbs={[{ text: 'Stories' }]}>
            <Button variant="default" onClick={() => void createStory()}>
              New story
            </Button>
          </ScreenBar>
          <div className={classes.page}>
            <h1>{headingOf(stories.data)}</h1>
            <StoryList
              stories={stories.data}
              hrefOfStory={storyId => hrefOf({ name: 'story', storyId })}
              principleName={nameOf}
              toldIn={words => toldInWords(words, rate)}
            />
          </div>
        </>
      )}
      {thrown > 0 && (
        <p className={classes.trash}>
          <a href={hrefOf({ name: 'trash' })}>
            In the trash: {thrown} {thrown === 1 ? 'story' : 'stories'}
          </a>
        </p>
      )}
    </main>
  )
}

function NoStories() {
  return (
    <Plain
      title="No stories yet"
      action={
        <>
          <Button component="a" href={hrefOf({ name: 'journal' })}>
            Open the journal
          </Button>
          <Button variant="default" onClick={() => void createStory()}>
            Start from an empty story
          </Button>
        </>
      }
    >
      <p>
        A story tells one experience in five parts: situation, task, action, result, and what was learned. It is made
        from what you wrote down, so that each sentence knows where it comes from.
      </p>
      <p>Open an entry of the journal and choose “Shape into a story”.</p>
    </Plain>
  )
}

function headingOf(stories: readonly StoryRow[]): string {
  const ready = stories.filter(story => story.status === 'ready').length
  const all = stories.length === 1 ? 'One story' : `${stories.length} stories`
  if (ready === 0) return `${all}, none ready yet`
  return ready === stories.length ? `${all}, all ready` : `${all}, ${ready} ready`
}

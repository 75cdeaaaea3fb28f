import { Button } from '@mantine/core'
import { useCallback, useState } from 'react'
import { api } from '../api.ts'
import { hrefOf, type Route } from '../app/routes.ts'
import { useOpened } from '../autosave/use-opened.ts'
import classes from '../features/stories/story.module.css'
import { Plain } from '../ui/plain.tsx'
import { useSignal } from '../ui/signal.ts'
import { reopenDocument } from '../ui/signals.ts'
import { StoryPage } from './story-page.tsx'

export function StoryScreen({ route: { storyId } }: { route: Extract<Route, { name: 'story' }> }) {
  const [round, setRound] = useState(0)
  const reload = useCallback(() => setRound(was => was + 1), [])
  useSignal(reopenDocument, reload)
  return <OpenStory key={`${storyId}/${round}`} storyId={storyId} onReload={reload} />
}

function OpenStory({ storyId, onReload }: { storyId: string; onReload: () => void }) {
  const opened = useOpened(storyId, id => api.stories.get({ id }))
  if (opened.kind === 'open') return <StoryPage story={opened.value} onReload={onReload} />
  return (
    <main className={classes.page}>
      {opened.kind === 'failed' && (
        <Plain
          title="This story could not be opened"
          action={
            <Button component="a" href={hrefOf({ name: 'stories' })}>
              All stories
            </Button>
          }
        >
          {opened.error.message}
          {opened.error.code === 'unreadable' && (
            <>
              {' '}
              <a href={hrefOf({ name: 'history', kind: 'story', id: storyId })}>Open its history</a>
            </>
          )}
        </Plain>
      )}
    </main>
  )
}

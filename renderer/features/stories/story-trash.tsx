import { Button } from '@mantine/core'
import type { StoryRow } from '../../../shared/stories.ts'
import classes from './stories.module.css'

/** What was moved to the trash, folded away at the end of the list. */
export function StoryTrash({
  stories,
  onRestore,
}: {
  stories: readonly StoryRow[]
  onRestore: (story: StoryRow) => void
}) {
  if (stories.length === 0) return null
  return (
    <details className={classes.trash}>
      <summary>
        In the trash: {stories.length} {stories.length === 1 ? 'story' : 'stories'}
      </summary>
      <ul>
        {stories.map(story => (
          <li key={story.id}>
            <span>{story.headline || 'Untitled story'}</span>
            <Button
              variant="subtle"
              size="compact-sm"
              aria-label={`Restore ${story.headline || 'the untitled story'}`}
              onClick={() => onRestore(story)}
            >
              Restore
            </Button>
          </li>
        ))}
      </ul>
    </details>
  )
}

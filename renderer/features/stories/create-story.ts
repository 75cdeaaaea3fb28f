import { api } from '../../api.ts'
import { navigate } from '../../app/routes.ts'
import { notifyOf } from '../../ui/notify.ts'

/** Makes a story with nothing in it yet, and opens it. */
export async function createStory(): Promise<void> {
  try {
    const story = await api.stories.create({ headline: '', sentences: [] })
    navigate({ name: 'story', storyId: story.id })
  } catch (cause) {
    notifyOf(cause)
  }
}

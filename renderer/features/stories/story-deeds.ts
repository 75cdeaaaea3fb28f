import { firstSheet } from '../../../shared/prep-sheets.ts'
import type { Emphasis, Story, StoryDraft } from '../../../shared/stories.ts'
import { api } from '../../api.ts'
import { navigate } from '../../app/routes.ts'
import { notifyOf } from '../../ui/notify.ts'
import { offerUndo } from '../../ui/undo.tsx'

/** Puts a story in the trash, with a way back in the notice. Its text must be saved before. */
export async function moveToTrash(id: string): Promise<void> {
  try {
    await api.stories.moveToTrash({ id })
    navigate({ name: 'stories' }, 'replace')
    offerUndo('The story is in the trash.', async () => {
      await api.stories.restore({ id })
      navigate({ name: 'story', storyId: id })
    })
  } catch (cause) {
    notifyOf(cause)
  }
}

export async function setEmphasis(storyId: string, emphasis: Emphasis): Promise<void> {
  try {
    await api.stories.setEmphasis({ storyId, emphasis })
  } catch (cause) {
    notifyOf(cause)
  }
}

/** Takes a principle off a story. Where something written goes with it, there is a way back. */
export async function removeEmphasis(storyId: string, emphasis: Emphasis, name: string): Promise<void> {
  try {
    await api.stories.removeEmphasis({ storyId, principleId: emphasis.principleId })
    if (emphasis.angle.trim() !== '' || Object.values(emphasis.wordings ?? {}).some(Boolean))
      offerUndo(`${name} was removed, with what you wrote for it.`, () =>
        api.stories.setEmphasis({ storyId, emphasis }),
      )
  } catch (cause) {
    notifyOf(cause)
  }
}

/** Puts the story last on the prep sheet for no target in particular. */
export async function addToPrepSheet(storyId: string): Promise<void> {
  try {
    const sheet = (await api.prepSheets.get({ targetId: null })) ?? firstSheet(null, [])
    if (!sheet.storyIds.includes(storyId))
      await api.prepSheets.save({ ...sheet, storyIds: [...sheet.storyIds, storyId] })
  } catch (cause) {
    notifyOf(cause)
  }
}

/** A text that another change overtook lives on as a story of its own, with all that belongs to it. */
export async function keepAsNewStory(
  draft: StoryDraft,
  { emphases, cueWords, followUps, metrics }: Pick<Story, 'emphases' | 'cueWords' | 'followUps' | 'metrics'>,
): Promise<string> {
  const { id, revision } = await api.stories.create({ headline: draft.headline, sentences: [] })
  await api.stories.save({ id, baseRevision: revision, draft })
  for (const emphasis of emphases) await api.stories.setEmphasis({ storyId: id, emphasis })
  if (cueWords.length > 0) await api.stories.setCueWords({ storyId: id, cueWords })
  if (followUps.length > 0) await api.stories.setFollowUps({ storyId: id, followUps })
  if (metrics.length > 0) await api.stories.setMetrics({ storyId: id, metrics })
  return id
}

import { type PlaceOfTarget, type Target, targetName } from '../../../shared/targets.ts'
import { api } from '../../api.ts'
import { navigate } from '../../app/routes.ts'
import { flushPendingSaves } from '../../autosave/pending-saves.ts'
import { notifyOf } from '../../ui/notify.ts'
import { offerUndo } from '../../ui/undo.tsx'

export async function moveTargetToTrash(target: Pick<Target, 'id' | 'company' | 'role'>): Promise<void> {
  try {
    await flushPendingSaves()
    await api.targets.moveToTrash({ id: target.id })
    navigate({ name: 'targets' })
    offerUndo(`“${targetName(target)}” is in the trash.`, () => api.targets.restore({ id: target.id }))
  } catch (cause) {
    notifyOf(cause)
  }
}

export async function restoreTarget(id: string): Promise<void> {
  try {
    await api.targets.restore({ id })
  } catch (cause) {
    notifyOf(cause)
  }
}

/** Chooses a story by hand, or gives the place back to the plan. */
export async function assignStory(at: PlaceOfTarget, storyId: string | null, before: string | null): Promise<void> {
  try {
    await api.targets.assign({ ...at, storyId })
    offerUndo(storyId === null ? 'The plan chooses again.' : 'Chosen by hand; the plan keeps to it.', () =>
      api.targets.assign({ ...at, storyId: before }),
    )
  } catch (cause) {
    notifyOf(cause)
  }
}

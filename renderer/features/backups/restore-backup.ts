import type { BackupId, Secret } from '../../../shared/backups.ts'
import { api } from '../../api.ts'
import { navigate } from '../../app/routes.ts'
import { flushPendingSaves } from '../../autosave/pending-saves.ts'
import { notify, notifyOf } from '../../ui/notify.ts'

/** Restores a backup once everything written is on disk. Rejects with a sentence where that is not to be had. */
export async function restoreBackup({ place, name }: BackupId, secret: Secret): Promise<void> {
  if (!(await flushPendingSaves())) {
    throw new Error('Something you wrote is not saved yet, so nothing was restored. The line on top says why.')
  }
  await api.backups.restore({ backup: { place, name }, secret })
  // Who restores a backup on a new machine needs no welcome.
  await api.preferences.set({ welcomed: true }).catch(notifyOf)
  navigate({ name: 'journal' }, 'replace')
  notify('The backup is restored. What was there before is set aside, and can be restored in the same way.')
}

import type { BackupId, Secret } from '../../../shared/backups.ts'
import { api } from '../../api.ts'
import { navigate } from '../../app/routes.ts'
import { notify, notifyOf } from '../../ui/notify.ts'

/** To be called once everything written is on disk, or given up. */
export async function restoreBackup({ place, name }: BackupId, secret: Secret): Promise<void> {
  await api.backups.restore({ backup: { place, name }, secret })
  // Who restores a backup on a new machine needs no welcome.
  await api.preferences.set({ welcomed: true }).catch(notifyOf)
  navigate({ name: 'journal' }, 'replace')
  notify('The backup is restored. What was there before is set aside, and can be restored in the same way.')
}

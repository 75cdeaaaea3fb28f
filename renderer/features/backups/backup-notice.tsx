import { Button } from '@mantine/core'
import { api, useRead } from '../../api.ts'
import { notify, notifyOf } from '../../ui/notify.ts'
import classes from './backups.module.css'

/** The line on top while the last backup has failed. Nothing else about backups asks for attention. */
export function BackupNotice() {
  const fault = useRead('backups', 'state').data?.fault
  if (!fault) return null
  const again = async () => {
    try {
      await api.backups.make()
      notify('The backup is made.')
    } catch (cause) {
      notifyOf(cause)
    }
  }
  return (
    <section className={classes.notice} aria-label="About backups">
      <p>Your journal is saved, but its last backup could not be made. {fault}</p>
      <Button variant="default" onClick={() => void again()}>
        Back up now
      </Button>
    </section>
  )
}

import { Button } from '@mantine/core'
import type { BackupsState, SecondPlace } from '../../../shared/backups.ts'
import { api, useRead } from '../../api.ts'
import { notify, notifyOf } from '../../ui/notify.ts'
import { BackupList } from './backup-list.tsx'
import { whenWords } from './backup-words.ts'
import classes from './backups.module.css'

/** How the journal is backed up, what can be restored, and where backups are copied to. */
export function Backups() {
  const state = useRead('backups', 'state')
  if (state.error) return <p role="alert">{state.error.message}</p>
  if (!state.data) return null
  return (
    <div className={classes.backups}>
      <Standing state={state.data} />
      <BackupList backups={state.data.backups} />
      <Second second={state.data.second} />
    </div>
  )
}

function Standing({ state: { backups, running, fault } }: { state: BackupsState }) {
  const newest = backups.find(({ place, fault: broken }) => place === 'here' && broken === null)
  const make = async () => {
    try {
      await api.backups.make()
      notify('The backup is made. It was opened and found equal to the journal.')
    } catch (cause) {
      notifyOf(cause)
    }
  }
  return (
    <>
      <p>
        A backup is made by itself after the first change of a day and when Throughline is closed. Each is opened and
        compared with the journal before an older one goes: seven days, five weeks and twelve months are kept, and all
        that you make yourself.
      </p>
      {fault && (
        <p className={classes.fault} role="alert">
          The last backup could not be made. {fault}
        </p>
      )}
      <div className={classes.choices}>
        <Button loading={running} onClick={() => void make()}>
          Back up now
        </Button>
        <p className={classes.origin} role="status">
          {running
            ? 'Making a backup. You can go on writing.'
            : newest
              ? `The last one was made on ${whenWords(newest.createdAt)}.`
              : 'There is no backup yet. Write something, and one is made.'}
        </p>
      </div>
    </>
  )
}

/** A disk that is not plugged in is said, never hidden. */
function Second({ second }: { second: SecondPlace | null }) {
  const choose = () => void api.backups.chooseSecondPlace().catch(notifyOf)
  const forget = () => void api.backups.forgetSecondPlace().catch(notifyOf)
  return (
    <section className={classes.second} aria-label="Second place">
      <h3>Second place</h3>
      {second ? (
        <>
          <p>
            Every backup is copied to <code>{second.folder}</code> too.{' '}
            {second.copiedAt ? `Last on ${whenWords(second.copiedAt)}.` : 'Nothing was copied there yet.'}
          </p>
          {!second.present && (
            <p className={classes.missing} role="status">
              That folder is not here now. Plug the disk in: what is missing is copied with the next backup.
            </p>
          )}
          {second.fault && (
            <p className={classes.fault} role="alert">
              The last copy failed. {second.fault}
            </p>
          )}
        </>
      ) : (
        <p>A disk can break, and takes its backups with it. Choose a folder on another one, a USB disk for example.</p>
      )}
      <div className={classes.choices}>
        <Button variant="default" onClick={choose}>
          {second ? 'Choose another folder…' : 'Choose a folder…'}
        </Button>
        {second && (
          <Button variant="default" onClick={forget}>
            Copy there no more
          </Button>
        )}
      </div>
    </section>
  )
}

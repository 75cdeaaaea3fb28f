import { Button, Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Backup, BackupContents, NeededSecret, Secret } from '../../../shared/backups.ts'
import { CallError, messageOf } from '../../../shared/errors.ts'
import { api } from '../../api.ts'
import { countsInWords } from '../../ui/journal-counts.ts'
import { dayWords, originWords, whenWords } from './backup-words.ts'
import classes from './backups.module.css'
import { restoreBackup } from './restore-backup.ts'
import { SecretField } from './secret-field.tsx'
import { UnsavedText, useUnsavedText } from './unsaved-text.tsx'

export type Chosen = { backup: Backup; needs: NeededSecret }

type Props = { chosen: Chosen; onClose: () => void; onRestored?: () => void }

/** What a backup holds, and the way to put it in the journal's place. */
export function RestoreDialog({ chosen, onClose, onRestored }: Props) {
  const { backup } = chosen
  return (
    <Modal opened onClose={onClose} title={`Restore the journal of ${whenWords(backup.createdAt)}?`} size="lg">
      <RestoreForm chosen={chosen} onClose={onClose} onRestored={onRestored ?? onClose} />
    </Modal>
  )
}

function RestoreForm({ chosen: { backup, needs }, onClose, onRestored }: Required<Props>) {
  const [needed, setNeeded] = useState(needs === 'passphrase')
  const [secret, setSecret] = useState<Secret>(null)
  const [fault, setFault] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const { told, mayGoOn, goneOn } = useUnsavedText()
  const restore = async () => {
    setBusy(true)
    setFault(null)
    try {
      if (!(await mayGoOn())) return setBusy(false)
      await restoreBackup(backup, secret)
      goneOn()
      onRestored()
    } catch (cause) {
      if (cause instanceof CallError && cause.code === 'locked') setNeeded(true)
      setFault(messageOf(cause))
      setBusy(false)
    }
  }
  return (
    <form
      className={classes.restore}
      onSubmit={event => {
        event.preventDefault()
        void restore()
      }}
    >
      <p className={classes.origin}>
        {originWords(backup).replace(/^./, first => first.toUpperCase())},{' '}
        {Math.max(1, Math.round(backup.bytes / 1024)).toLocaleString('en-GB')} KB
      </p>
      {!needed && backup.place !== 'set-aside' && <Preview backup={backup} />}
      {needed && <SecretField onChange={setSecret} />}
      <p>
        It takes the place of the journal that is here now. That one is backed up and set aside first: nothing is
        deleted, and you can go back to it in the same list.
      </p>
      {fault && (
        <p className={classes.fault} role="alert">
          {fault}
        </p>
      )}
      {told && <UnsavedText />}
      <div className={classes.choices}>
        <Button type="submit" loading={busy}>
          {told ? 'Restore it all the same' : 'Restore it'}
        </Button>
        <Button variant="default" onClick={onClose}>
          Leave everything as it is
        </Button>
      </div>
    </form>
  )
}

/** Opened for reading, so that what is promised here is what is restored. */
function Preview({ backup: { place, name, contents } }: { backup: Backup }) {
  const preview = useQuery({
    queryKey: ['backups', 'preview', place, name],
    queryFn: () => api.backups.preview({ backup: { place, name }, secret: null }),
  })
  if (preview.error) {
    return (
      <p className={classes.fault} role="alert">
        {preview.error.message}
      </p>
    )
  }
  const shown = preview.data ?? contents
  return shown ? <Contents contents={shown} /> : <p>Opening it…</p>
}

function Contents({ contents }: { contents: BackupContents }) {
  return (
    <div className={classes.contents}>
      <p>It holds {countsInWords(contents)}. Changed last:</p>
      <ul>
        {contents.newest.map(({ title, day }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two entries may share title and day, and the list never moves.
          <li key={index}>
            <span dir="auto">{title || 'Nothing written yet'}</span>
            <span>{dayWords(day)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

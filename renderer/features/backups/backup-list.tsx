import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Backup } from '../../../shared/backups.ts'
import { api } from '../../api.ts'
import { countsInWords } from '../../ui/journal-counts.ts'
import { notifyOf } from '../../ui/notify.ts'
import { originWords, whenWords } from './backup-words.ts'
import classes from './backups.module.css'
import { type Chosen, RestoreDialog } from './restore-dialog.tsx'

const shownAtFirst = 6

/** Everything that can be restored, the newest change first, and the way to a file from elsewhere. */
export function BackupList({ backups }: { backups: readonly Backup[] }) {
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const [all, setAll] = useState(false)
  const shown = all ? backups : backups.slice(0, shownAtFirst)
  return (
    <>
      {shown.length > 0 && (
        <ul className={classes.list} aria-label="Backups">
          {shown.map(backup => (
            <BackupRow
              key={`${backup.place} ${backup.name}`}
              backup={backup}
              onRestore={() => setChosen({ backup, needs: 'none' })}
            />
          ))}
        </ul>
      )}
      <div className={classes.choices}>
        {shown.length < backups.length && (
          <Button variant="default" onClick={() => setAll(true)}>
            Show all {backups.length}
          </Button>
        )}
        <ChooseFile onChosen={setChosen} />
      </div>
      {chosen && <RestoreDialog chosen={chosen} onClose={() => setChosen(null)} />}
    </>
  )
}

function BackupRow({ backup, onRestore }: { backup: Backup; onRestore: () => void }) {
  const { contents, createdAt, fault } = backup
  const when = whenWords(createdAt)
  return (
    <li>
      <div>
        <p className={classes.when}>{createdAt === '' ? backup.name : when}</p>
        <p className={fault ? classes.fault : classes.origin}>
          {fault ?? `${contents ? `${countsInWords(contents)}, ` : ''}${originWords(backup)}`}
        </p>
      </div>
      {!fault && (
        <Button variant="default" size="compact-sm" aria-label={`Restore the journal of ${when}…`} onClick={onRestore}>
          Restore…
        </Button>
      )}
    </li>
  )
}

/** A backup from another disk, or of another machine. */
export function ChooseFile({ onChosen, large = false }: { onChosen: (chosen: Chosen) => void; large?: boolean }) {
  const choose = async () => {
    try {
      const found = await api.backups.chooseFile()
      if (found) onChosen(found)
    } catch (cause) {
      notifyOf(cause)
    }
  }
  return (
    <Button variant="default" {...(large ? { size: 'md' } : {})} onClick={() => void choose()}>
      Restore from a file…
    </Button>
  )
}

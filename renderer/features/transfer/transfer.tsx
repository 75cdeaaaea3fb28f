import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import type { ImportSummary } from '../../../shared/transfer.ts'
import { api } from '../../api.ts'
import { flushPendingSaves } from '../../autosave/pending-saves.ts'
import { countsInWords } from '../../ui/journal-counts.ts'
import { notify, notifyOf } from '../../ui/notify.ts'
import classes from './transfer.module.css'

/** Everything out in open formats, and back in. */
export function Transfer() {
  const [busy, setBusy] = useState(false)
  const [chosen, setChosen] = useState<ImportSummary | null>(null)
  const [imported, setImported] = useState<ImportSummary | null>(null)
  const run = async (deed: () => Promise<void>) => {
    setBusy(true)
    try {
      await flushPendingSaves()
      await deed()
    } catch (cause) {
      notifyOf(cause)
    }
    setBusy(false)
  }
  const exportAll = async () => {
    const exported = await api.transfer.exportJournal()
    if (exported) notify(`${countsInWords(exported)} are in ${exported.file}, in clear.`)
  }
  const choose = async () => setChosen(await api.transfer.chooseImport())
  const takeBack = async () => {
    const { kept } = await api.transfer.undoImport()
    setImported(null)
    notify(
      kept === 0
        ? 'The import is taken back.'
        : `The import is taken back, but for ${kept} that were changed since or are used by now.`,
    )
  }
  return (
    <div className={classes.transfer}>
      <p>
        Everything goes into one zip file that other programs can read: Markdown for people, JSON with its schema for
        programs. It is not encrypted. Throughline reads it back into an equal journal.
      </p>
      <div className={classes.choices}>
        <Button variant="default" loading={busy} onClick={() => void run(exportAll)}>
          Export everything…
        </Button>
        <Button variant="default" disabled={busy} onClick={() => void run(choose)}>
          Import an export…
        </Button>
      </div>
      {imported && (
        <div className={classes.choices} role="status">
          <p>{countsInWords({ entries: imported.entries.added, stories: imported.stories.added })} were imported.</p>
          <Button variant="default" size="compact-sm" disabled={busy} onClick={() => void run(takeBack)}>
            Take the import back
          </Button>
        </div>
      )}
      {chosen && <ImportDialog summary={chosen} onClose={() => setChosen(null)} onImported={setImported} />}
    </div>
  )
}

type ImportProps = { summary: ImportSummary; onClose: () => void; onImported: (summary: ImportSummary) => void }

function ImportDialog({ summary, onClose, onImported }: ImportProps) {
  const [busy, setBusy] = useState(false)
  const { entries, stories, others } = summary
  const nothing = entries.added + stories.added + others.added === 0
  const bringIn = async () => {
    setBusy(true)
    try {
      onImported(await api.transfer.importChosen())
      onClose()
    } catch (cause) {
      notifyOf(cause)
      setBusy(false)
    }
  }
  return (
    <Modal opened onClose={onClose} title="Import this export?" size="md">
      <div className={classes.transfer}>
        <table className={classes.summary}>
          <thead>
            <tr>
              <td />
              <th scope="col">new</th>
              <th scope="col">here already</th>
              <th scope="col">different here</th>
            </tr>
          </thead>
          <tbody>
            <Row name="Entries" counts={entries} />
            <Row name="Stories" counts={stories} />
            <Row name="Roles and the rest" counts={others} />
          </tbody>
        </table>
        <p>
          {nothing
            ? 'There is nothing in it that is not here already.'
            : 'Only what is new comes in. What is here stays as it is, also where the export has it differently. A backup is made first, and the import can be taken back.'}
        </p>
        <div className={classes.choices}>
          <Button data-autofocus loading={busy} disabled={nothing} onClick={() => void bringIn()}>
            Import what is new
          </Button>
          <Button variant="default" onClick={onClose}>
            Leave everything as it is
          </Button>
        </div>
      </div>
    </Modal>
  )
}

function Row({ name, counts }: { name: string; counts: ImportSummary['entries'] }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{counts.added}</td>
      <td>{counts.same}</td>
      <td>{counts.different}</td>
    </tr>
  )
}

import { CallError } from '../../../shared/errors.ts'
import type { Handlers } from '../../../shared/ipc/call.ts'
import { readContents } from '../../db/backup/contents.ts'
import type { Clock } from '../../db/clock.ts'
import type { Database } from '../../db/database.ts'
import type { OpenJournal } from '../../db/open.ts'
import type { SafekeepingContract } from '../safekeeping-contract.ts'
import { writeExport } from './export-file.ts'
import { exportSchema } from './export-schema.ts'
import { exportTables } from './export-tables.ts'
import { readExport } from './import-file.ts'
import { bringIn, type Imported, stage, takeBack } from './import-tables.ts'

type Names = 'exportTo' | 'chooseImport' | 'importChosen' | 'undoImport'

type Surroundings = {
  current: () => OpenJournal | null
  clock: Clock
  /** Throws where no backup could be made, and then nothing is imported. */
  backUp: () => void
}

/** The whole journal out in open formats, and back in. */
export function transferHandlers({
  current,
  clock,
  backUp,
}: Surroundings): Pick<Handlers<SafekeepingContract>['safekeeping'], Names> {
  let chosen: { staged: Database; exportedAt: string } | null = null
  let last: Imported | null = null

  const open = (): Database => {
    const journal = current()
    if (!journal) throw new CallError('journal-not-open', 'The journal is not open.')
    return journal.db
  }
  const forget = (): void => {
    chosen?.staged.close()
    chosen = null
  }
  return {
    exportTo: async ({ file }) => {
      const db = open()
      const { entries, stories } = readContents(db, 0)
      await writeExport(exportTables(db, clock.now()), exportSchema(db), file)
      return { entries, stories, file }
    },
    chooseImport: async ({ file }) => {
      const db = open()
      const read = await readExport(file)
      forget()
      const { exportedAt } = read.journal
      chosen = { staged: stage(read), exportedAt }
      return bringIn(db, chosen.staged, exportedAt, { preview: true }).summary
    },
    importChosen: () => {
      if (!chosen) throw new CallError('not-found', 'Choose a file to import first.')
      const db = open()
      backUp()
      const { summary, imported } = bringIn(db, chosen.staged, chosen.exportedAt, { preview: false })
      last = imported
      forget()
      return summary
    },
    undoImport: () => {
      if (!last)
        throw new CallError('not-found', 'There is no import to take back. A backup from before it is in the list.')
      const taken = takeBack(open(), last)
      last = null
      return taken
    },
  }
}

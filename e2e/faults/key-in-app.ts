import { join } from 'node:path'
import { journalFiles } from '../../electron/db/journal-files.ts'
import { readDataKey } from '../../electron/db/key-file.ts'
import { launchStandIn } from '../launch-stand-in.ts'
import { JournalPage } from '../pages/journal-page.ts'
import { KeysPage } from '../pages/keys-page.ts'
import { goTo } from '../pages/places.ts'
import type { RunningApp } from '../running-app.ts'
import { type Fault, tally } from './fault.ts'
import { inWords } from './key-in-memory.ts'
import { copiesOf, sum } from './memory.ts'

const main = join(import.meta.dirname, '..', '..', 'out', 'main', 'main.js')
const passphrase = 'nine barrels under the bridge'

export const keyInApp: Fault = {
  id: 'F21.app',
  what: 'locks of the built app, protected from the start or in the same run',
  promise: 'no copy of a key is left in the memory of the main process and its threads',
  broken: 'copies',
  needs: ['memory', 'build'],
  counts: { short: 2, full: 20 },
  control: { how: 'the journal is not locked', weakened: true, count: 2 },
  async run({ count, folder, weakened }) {
    const tallied = tally()
    let whileOpen = 0
    for (let round = 0; round < count; round++) {
      const data = join(folder, String(round))
      const app = await launchStandIn(main, { ...process.env, THROUGHLINE_DATA: data })
      const begun = round % 2 === 0 ? 'from the start' : 'in the same run'
      await (begun === 'from the start' ? beginProtected(app) : protectLater(app))
      const files = journalFiles(join(data, 'journal'), 'journal')
      const dataKey = readDataKey(files, { kind: 'passphrase', passphrase })
      whileOpen += sum(copiesOf(dataKey, app.processId))
      if (!weakened) await lock(app)
      const found = copiesOf(dataKey, app.processId)
      await app.kill()
      tallied.note(sum(found) === 0 ? null : `protected ${begun}: ${inWords(found)}`)
    }
    if (whileOpen === 0) throw new Error('The key was not found even while the journal was open.')
    tallied.outcome.figures['copies while open'] = whileOpen / count
    return tallied.done()
  },
}

async function beginProtected({ page }: RunningApp): Promise<void> {
  await new KeysPage(page).begin(passphrase)
  await writeSomething(page)
}

async function protectLater({ page }: RunningApp): Promise<void> {
  await new JournalPage(page).startWriting()
  await writeSomething(page)
  await goTo(page, 'Settings')
  await page.getByRole('button', { name: 'Add a passphrase…' }).click()
  const keys = new KeysPage(page)
  await keys.choose(passphrase, 'Add the passphrase')
  await keys.writeDownRecoveryKey()
  await page.getByText('Your recovery key counts from now on.').waitFor()
}

async function writeSomething(page: RunningApp['page']): Promise<void> {
  const journal = new JournalPage(page)
  await journal.write('Something that is worth a backup.')
  await journal.saved()
}

async function lock(app: RunningApp): Promise<void> {
  await app.clickMenu('lock')
  await new KeysPage(await app.exchanged()).isLocked()
}

import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { journalFiles } from '../../electron/db/journal-files.ts'
import { openJournal } from '../../electron/db/open.ts'
import { makeSample } from '../../electron/journal/sample.ts'
import { openSession } from '../../electron/journal/session.ts'
import { journalContract } from '../../shared/contract.ts'
import { createClient } from '../../shared/ipc/create-client.ts'
import { contentOf } from './journal-content.ts'

// Run once for each released form of the journal, before a migration is added after it: `node e2e/data/keep-journal.ts`.
// It leaves a journal of the present form in journals/v<N>, with what is in it, for every later version to open.
const building = join(import.meta.dirname, 'journals', 'building')
rmSync(building, { recursive: true, force: true })
mkdirSync(building, { recursive: true })
const files = journalFiles(building, 'journal')

const journal = openJournal(files)
makeSample(journal.db, '2026-11-22')
const version = Number(journal.db.pragma('user_version', { simple: true }))
journal.close()

let lastId = 0
const session = openSession('own', files, {
  clock: { now: () => '2026-11-22T12:00:00.000Z', today: () => '2026-11-22' },
  newId: () => `kept-${++lastId}`,
  log: console.error,
  onStatus: console.error,
})
const client = createClient(journalContract, session.transport)
const text = 'Größe, 東京, 🙂👩‍👩‍👧, e\u0301, \u202eright to left\u202c, “quotes”, a tab\tand 1.234,50 €.'
const document = {
  root: { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', text }] }] },
}
const entry = await client.entries.create({ title: 'Letters of all kinds', document, tags: ['old', 'äöü'] })
await client.entries.save({
  id: entry.id,
  baseRevision: 1,
  draft: { title: entry.title, document, tags: entry.tags, roleId: null, period: { from: '2020-02-29', to: null } },
})
const gone = await client.entries.create({ title: 'In the trash' })
await client.entries.moveToTrash({ id: gone.id })
const content = await contentOf(client)
session.close()
writeFileSync(join(building, 'content.json'), `${JSON.stringify(content, null, 1)}\n`)

const kept = join(import.meta.dirname, 'journals', `v${version}`)
rmSync(kept, { recursive: true, force: true })
mkdirSync(kept)
for (const file of ['journal.db', 'journal.key.json', 'content.json'])
  renameSync(join(building, file), join(kept, file))
rmSync(building, { recursive: true })
console.log(`Kept a journal of form ${version}: ${content.entries.length} entries, ${content.stories.length} stories.`)

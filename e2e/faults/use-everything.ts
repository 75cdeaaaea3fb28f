import { writeSync } from 'node:fs'
import { atOnce } from '../../electron/db/backup/contents.ts'
import { backUp } from '../../electron/db/backup/make-backup.ts'
import { journalFiles } from '../../electron/db/journal-files.ts'
import { openJournal } from '../../electron/db/open.ts'
import { canary } from './canary.ts'
import { openForTest } from './written.ts'

// A program that puts one word into everything a journal can hold, reads it back in every order, backs it up, and is killed at last.
const [folder = ''] = process.argv.slice(2)
const { session, client } = openForTest(folder)

// Together more than the 16 MB that a connection keeps in memory by itself.
const text = `${canary} `.repeat(12_000)
const document = {
  root: { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', text }] }] },
}
const role = await client.roles.create({ employer: canary, title: canary, from: null, to: null })
for (let index = 0; index < 85; index++) {
  const { id } = await client.entries.create({ title: `${canary} ${index}`, document, roleId: role.id, tags: [canary] })
  if (index % 10 === 0) await client.entries.moveToTrash({ id })
}
const story = await client.stories.create({ headline: canary, sentences: [] })
await client.stories.setFollowUps({
  storyId: story.id,
  followUps: [{ id: 'f', question: canary, answer: text.slice(0, 5000) }],
})
await client.entries.list({ after: null, limit: 200 })
await client.entries.listTags()
// A message that is refused must not end up in a log.
await client.entries.get({ id: canary }).catch(() => undefined)
session.close()

const files = journalFiles(folder, 'journal')
const journal = openJournal(files)
// More than any screen asks for: sorting all texts is what makes SQLite want temporary files.
journal.db.prepare('SELECT text, entryId FROM entryText ORDER BY text || entryId DESC').all()
journal.db.exec('CREATE TEMP TABLE sorted AS SELECT text FROM entryText ORDER BY text; DROP TABLE sorted')
const clock = { now: () => '2026-11-22T12:00:00.000Z', today: () => '2026-11-22' }
atOnce(backUp({ db: journal.db, files, keys: journal.keys, clock }, 'by-hand'))
journal.db.exec('VACUUM')
writeSync(1, 'done\n')
process.kill(process.pid, 'SIGKILL')

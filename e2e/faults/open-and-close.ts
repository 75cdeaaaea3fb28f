import { once } from 'node:events'
import { writeSync } from 'node:fs'
import { atOnce } from '../../electron/db/backup/contents.ts'
import { listBackups } from '../../electron/db/backup/list-backups.ts'
import { backUp } from '../../electron/db/backup/make-backup.ts'
import { journalFiles } from '../../electron/db/journal-files.ts'
import { addPassphrase } from '../../electron/db/key-changes.ts'
import { openJournal } from '../../electron/db/open.ts'
import { quickCost } from './changes.ts'

// A program whose memory is looked at: it opens a journal, reads, writes and backs up, and closes it when it is told to. The passphrase opens
// the journal, or is added to it while it is open.
const [folder = '', passphrase = '', how = 'opens'] = process.argv.slice(2)
const files = journalFiles(folder, 'journal')
const clock = { now: () => new Date().toISOString(), today: () => '2026-11-22' }
const journal = openJournal(files, { secret: how === 'opens' ? { kind: 'passphrase', passphrase } : null })
journal.db.prepare('SELECT * FROM entryDocument').all()
journal.db.prepare('UPDATE journal SET writes = writes + 1').run()
atOnce(backUp({ db: journal.db, files, keys: journal.keys, clock }, 'by-hand'))
listBackups(files.backups)
if (how === 'adds') addPassphrase(files, passphrase, quickCost)
writeSync(1, 'open\n')
await once(process.stdin, 'data')
journal.close()
writeSync(1, 'closed\n')
await once(process.stdin, 'end')

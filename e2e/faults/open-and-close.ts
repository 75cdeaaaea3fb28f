import { once } from 'node:events'
import { writeSync } from 'node:fs'
import { journalFiles } from '../../electron/db/journal-files.ts'
import { openJournal } from '../../electron/db/open.ts'

// A program whose memory is looked at: it opens a journal by its passphrase, reads and writes, and closes it when it is told to.
const [folder = '', passphrase = ''] = process.argv.slice(2)
const journal = openJournal(journalFiles(folder, 'journal'), { secret: { kind: 'passphrase', passphrase } })
journal.db.prepare('SELECT * FROM entryDocument').all()
journal.db.prepare('UPDATE journal SET writes = writes + 1').run()
writeSync(1, 'open\n')
await once(process.stdin, 'data')
journal.close()
writeSync(1, 'closed\n')
await once(process.stdin, 'end')

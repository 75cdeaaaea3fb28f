import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { connect } from '../../electron/db/database.ts'
import { journalFiles } from '../../electron/db/journal-files.ts'
import { addPassphrase } from '../../electron/db/key-changes.ts'
import { deriveKey, readDataKey } from '../../electron/db/key-file.ts'
import { unlock } from '../../electron/db/settings.ts'
import { interrupt, quickCost } from './changes.ts'
import { type Fault, tally } from './fault.ts'
import { contentIn, fillJournal } from './journal-with-entries.ts'

const before = 'a river and seven lamps'
const after = 'four grey geese at noon'
const withPassphrase = (passphrase: string) => ({ kind: 'passphrase', passphrase }) as const

export const killedPassphrase: Fault = {
  id: 'F14',
  what: 'kills and power cuts while a passphrase is added, changed or removed',
  promise: 'the journal opens, by the old passphrase or by the new one',
  broken: 'lost',
  needs: ['compiler'],
  counts: { short: 3, full: 200 },
  control: { how: 'the journal encrypted anew in its place', weakened: true, count: 4 },
  async run({ count, random, folder, weakened }) {
    const tallied = tally()
    const open = join(folder, 'open')
    ;(await fillJournal(open, weakened ? 60 : 15)).session.close()
    if (weakened) {
      await encryptAnew(open, { folder, count, random, note: tallied.note })
      return tallied.done()
    }
    const written = await contentIn(open)
    const locked = join(folder, 'locked')
    cpSync(open, locked, { recursive: true })
    addPassphrase(journalFiles(locked, 'journal'), before, quickCost)
    const changes = [
      { verb: 'add-passphrase', words: [before], from: open },
      { verb: 'change-passphrase', words: [before, after], from: locked },
      { verb: 'remove-passphrase', words: [before], from: locked },
    ] as const
    for (const { verb, words, from } of changes) {
      await interrupt({
        change: { verb, words },
        folder,
        random,
        count: Math.ceil(count / changes.length),
        cuts: true,
        prepare: journal => cpSync(from, journal, { recursive: true }),
        note: tallied.note,
        check: async journal => {
          const secrets = [null, withPassphrase(before), withPassphrase(after)]
          const found = await Promise.all(secrets.map(secret => contentIn(journal, secret)))
          return found.includes(written) ? null : `nothing opens it: ${found[0]?.slice(0, 200)}`
        },
      })
    }
    return tallied.done()
  },
}

type Anew = { folder: string; count: number; random: () => number; note: (problem: string | null) => void }

async function encryptAnew(from: string, { folder, count, random, note }: Anew): Promise<void> {
  const oldKey = deriveKey(readDataKey(journalFiles(from, 'journal')), 'database')
  await interrupt({
    change: { verb: 'encrypt-anew-in-place' },
    folder,
    random,
    count,
    // Before that it only writes down what it is about to change.
    from: 0.8,
    prepare: journal => cpSync(from, journal, { recursive: true }),
    note,
    check: async journal => {
      const file = join(journal, 'journal.db')
      const opens = [oldKey, Buffer.alloc(32, 0x5a)].some(key => isWhole(file, key))
      return opens ? null : 'neither the old nor the new key opens it'
    },
  })
}

function isWhole(file: string, key: Buffer): boolean {
  const db = connect(file, { fileMustExist: true })
  try {
    unlock(db, key)
    return db.pragma('integrity_check', { simple: true }) === 'ok'
  } catch {
    return false
  } finally {
    db.close()
  }
}

import { writeSync } from 'node:fs'
import { v7 as newId } from 'uuid'
import { journalContract } from '../../shared/contract.ts'
import { CallError } from '../../shared/errors.ts'
import { createClient } from '../../shared/ipc/create-client.ts'
import { today } from '../app/today.ts'
import { journalFiles } from '../db/journal-files.ts'
import { openSession } from './session.ts'

// A program for the tests that kill it or take its disk away. It saves one entry over and over, its title counting up,
// its text growing by as many words as asked, and tells each answer in a line: `saved <id> <count>` or `refused <code>`.
const [folder = '', growBy = '0', upTo = 'Infinity', passphrase = ''] = process.argv.slice(2)

const session = openSession('own', journalFiles(folder, 'journal'), {
  clock: { now: () => new Date().toISOString(), today: () => today(process.env, new Date()) },
  newId,
  log: () => undefined,
  onStatus: status => say(`status ${status.state}`),
})
const { entries } = createClient(journalContract, session.transport)
if (session.status().state === 'locked') await session.transport('keys', 'unlock', { passphrase })

function say(line: string): void {
  writeSync(1, `${line}\n`)
}

const [known] = (await entries.list({ after: null, limit: 1 })).rows
let entry = known ? await entries.get({ id: known.id }) : await entries.create({ title: '0' })
let refusals = 0

while (Number(entry.title) < Number(upTo) && refusals < 3) {
  const count = Number(entry.title) + 1
  const paragraph = { type: 'paragraph', children: [{ type: 'text', text: 'word '.repeat(count * Number(growBy)) }] }
  const { period, roleId, tags, id, revision: baseRevision } = entry
  const draft = {
    title: String(count),
    document: { root: { type: 'root', children: [paragraph] } },
    period,
    roleId,
    tags,
  }
  try {
    const { revision } = await entries.save({ id, baseRevision, draft })
    entry = { ...entry, ...draft, revision }
    say(`saved ${id} ${count}`)
  } catch (error) {
    if (!(error instanceof CallError)) throw error
    refusals++
    say(`refused ${error.code}`)
  }
}
session.close()

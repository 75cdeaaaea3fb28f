import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { journalFiles } from '../../electron/db/journal-files.ts'
import { openSession } from '../../electron/journal/session.ts'
import { journalContract } from '../../shared/contract.ts'
import { createClient } from '../../shared/ipc/create-client.ts'
import { contentOf } from './journal-content.ts'

const kept = join(import.meta.dirname, 'journals')

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'throughline-kept-'))
})

afterEach(() => {
  rmSync(folder, { recursive: true })
})

test.each(readdirSync(kept))(
  'a journal of form %s, kept since its release, opens and holds what it held',
  async form => {
    cpSync(join(kept, form), folder, { recursive: true })
    const session = openSession('own', journalFiles(folder, 'journal'), {
      clock: { now: () => '2030-01-01T12:00:00.000Z', today: () => '2030-01-01' },
      newId: () => 'new',
      log: () => undefined,
      onStatus: () => undefined,
    })
    expect(session.status()).toMatchObject({ state: 'open', readOnly: false })
    const client = createClient(journalContract, session.transport)
    // As in the file: what is optional and absent is absent there too.
    const content = JSON.parse(JSON.stringify(await contentOf(client)))
    expect(content).toEqual(JSON.parse(readFileSync(join(kept, form, 'content.json'), 'utf8')))
    expect((await client.entries.create({ title: 'Written today' })).id).toBe('new')
    session.close()
  },
)

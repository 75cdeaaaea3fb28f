import { journalContract } from '../../shared/contract.ts'
import { createClient } from '../../shared/ipc/create-client.ts'
import type { Clock } from '../db/clock.ts'
import { connect, type Database } from '../db/database.ts'
import { migrate, migrations } from '../db/migrate.ts'
import { createDispatch } from '../ipc/dispatch.ts'
import { journalHandlers } from './journal-handlers.ts'

/** A journal that lives as long as a test, asked through the real contract. Ids count up, and time stands still until it is set. */
export function journalInMemory(today = '2026-11-22', existing?: Database) {
  const db = existing ?? connect(':memory:', { fileMustExist: false })
  db.pragma('foreign_keys = ON')
  migrate(db, migrations, () => undefined)
  const time = { today, now: `${today}T12:00:00.000Z` }
  const clock: Clock = { now: () => time.now, today: () => time.today }
  let lastId = 0
  const newId = (): string => `id-${String(++lastId).padStart(6, '0')}`
  const logged: string[] = []
  const dispatch = createDispatch(journalContract, journalHandlers({ db, clock, newId }), {
    log: line => logged.push(line),
  })
  return { db, dispatch, client: createClient(journalContract, dispatch), time, logged }
}

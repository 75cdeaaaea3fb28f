import { parentPort, workerData } from 'node:worker_threads'
import { v7 as newId } from 'uuid'
import { today } from '../app/today.ts'
import { journalFiles } from '../db/journal-files.ts'
import type { FromWorker, ToWorker, WorkerSettings } from './messages.ts'
import { openSession } from './session.ts'
import { sweepStack } from './sweep-stack.ts'

// The thread that owns the journal: what takes long here holds up no window.
const port = parentPort
if (!port) throw new Error('this file runs as a worker')
const tell = (message: FromWorker): void => port.postMessage(message)

// Main starts this file with these settings and nothing else does.
const { folder, which, number, waitsToBegin, keychainKey } = workerData as WorkerSettings
const kept = keychainKey ? Buffer.from(keychainKey) : null
keychainKey?.fill(0)
const session = openSession(
  which,
  journalFiles(folder, which === 'own' ? 'journal' : 'sample'),
  {
    clock: { now: () => new Date().toISOString(), today: () => today(process.env, new Date()) },
    newId,
    log: line => tell({ type: 'log', line }),
    idleMs: testIdleMs(process.env),
    onStatus: status => tell({ type: 'status', status }),
    onBackups: () => tell({ type: 'backups' }),
  },
  { number, waitsToBegin, secret: kept && { kind: 'keychain', keychainKey: kept } },
)
kept?.fill(0)
tell({ type: 'status', status: session.status() })
process.once('exit', () => sweepStack())

port.on('message', async (message: ToWorker) => {
  if (message.type === 'close') {
    session.close()
    port.close()
    return
  }
  if (message.type === 'settle') return session.settle()
  const { id, feature, call, input } = message
  tell({ type: 'reply', id, reply: await session.transport(feature, call, input) })
})

/** Tests need not wait until a journal counts as idle. */
function testIdleMs({ THROUGHLINE_TEST, THROUGHLINE_IDLE_MS }: NodeJS.ProcessEnv): number | undefined {
  return THROUGHLINE_TEST === '1' && THROUGHLINE_IDLE_MS !== undefined ? Number(THROUGHLINE_IDLE_MS) : undefined
}

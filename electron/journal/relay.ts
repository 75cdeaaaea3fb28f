import { Worker } from 'node:worker_threads'
import { CallError, type Reply, refuse } from '../../shared/errors.ts'
import type { Transport } from '../../shared/ipc/create-client.ts'
import type { JournalStatus } from '../../shared/journals.ts'
import type { FromWorker, ToWorker, WorkerSettings } from './messages.ts'

export type Journal = {
  /** How the journal stands; waits until opening has ended, well or badly. */
  status: () => Promise<JournalStatus>
  transport: Transport
  /** Has the log emptied into the journal file; nothing waits for it. */
  settle: () => void
  /** Closes the journal and ends its thread; what was asked before is still answered. */
  close: () => Promise<void>
}

export type Listeners = {
  /** Told when a journal was made, unlocked, or lost: its file was replaced, the disk failed for good, or its thread ended. */
  onStatus?: (status: JournalStatus) => void
  onBackups?: () => void
  log?: (line: string) => void
}

/** Runs a journal in a thread of its own and carries calls to it and replies back. */
export function relayJournal(
  workerFile: string | URL,
  settings: WorkerSettings,
  { onStatus, onBackups, log }: Listeners = {},
): Journal {
  const worker = new Worker(workerFile, { workerData: settings })
  const { which, folder, number } = settings
  const waiting = new Map<number, (reply: Reply) => void>()
  const opened = Promise.withResolvers<JournalStatus>()
  const ended = Promise.withResolvers<void>()
  let current: JournalStatus | null = null
  let closing = false
  let hasEnded = false
  let lastId = 0

  const settle = (status: JournalStatus): void => {
    const isNews = current !== null
    current = status
    opened.resolve(status)
    if (isNews) onStatus?.(status)
  }

  worker.on('message', (message: FromWorker) => {
    if (message.type === 'log') log?.(message.line)
    else if (message.type === 'backups') onBackups?.()
    else if (message.type === 'status') settle(message.status)
    else {
      waiting.get(message.id)?.(message.reply)
      waiting.delete(message.id)
    }
  })
  // The message of an error may quote what a person wrote.
  worker.on('error', error => log?.(`the journal's thread failed: ${error instanceof Error ? error.name : 'unknown'}`))
  worker.on('exit', () => {
    hasEnded = true
    const error = { code: stopped.code, message: stopped.message }
    if (!closing) settle({ state: 'failed', which, folder, number, error })
    for (const answer of waiting.values()) answer(refuse(stopped))
    waiting.clear()
    ended.resolve()
  })

  const post = (message: ToWorker): void => worker.postMessage(message)
  return {
    status: async () => current ?? opened.promise,
    transport: (feature, call, input) => {
      if (closing || hasEnded) return Promise.resolve(refuse(notOpen))
      const id = ++lastId
      return new Promise(resolve => {
        waiting.set(id, resolve)
        post({ type: 'call', id, feature, call, input })
      })
    },
    settle: () => {
      if (!closing && !hasEnded) post({ type: 'settle' })
    },
    close: () => {
      if (!closing && !hasEnded) post({ type: 'close' })
      closing = true
      return ended.promise
    },
  }
}

const stopped = new CallError(
  'storage-failed',
  'The journal stopped unexpectedly. Your text stays in this window: open the journal again to save it.',
)
const notOpen = new CallError(
  'journal-not-open',
  'The journal is not open. Open it again; your text stays in this window.',
)

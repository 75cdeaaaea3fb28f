import { randomInt } from 'node:crypto'
import type { CustodyContract } from '../../shared/contract.ts'
import { CallError } from '../../shared/errors.ts'
import type { Handlers } from '../../shared/ipc/call.ts'
import type { JournalStatus } from '../../shared/journals.ts'
import type { JournalFiles } from '../db/journal-files.ts'
import {
  addPassphrase,
  changePassphrase,
  removeKeychain,
  removePassphrase,
  setKeychain,
  setRecoveryKey,
} from '../db/key-changes.ts'
import { createKeyFile, keyFileExists, protectionOf, readDataKey, type Secret } from '../db/key-file.ts'
import type { ScryptCost } from '../db/key-wrap.ts'
import { groupsOf, makeRecoveryKey } from '../db/recovery-key.ts'

/** How many groups of a recovery key are read back: enough to show that it was written down. */
const groupsAsked = 2

type Session = {
  files: JournalFiles
  status: () => JournalStatus
  /** Opens the journal, or makes it where there is none. */
  open: (secret: Secret) => JournalStatus
  /** What each guess at a passphrase shall cost; only tests want it to cost less. */
  cost: ScryptCost | undefined
}

/** What opens the journal, and how that is changed; each change wraps the key again and touches nothing else. */
export function keyHandlers({ files, status, open, cost }: Session): Handlers<CustodyContract>['keys'] {
  let issued: { passphrase: string; recoveryKey: string; asked: number[] } | null = null
  const openWith = (dataKey: Buffer): JournalStatus => {
    try {
      return open({ kind: 'data-key', dataKey })
    } finally {
      dataKey.fill(0)
    }
  }
  return {
    protection: () => {
      if (!keyFileExists(files)) return { passphrase: false, recoveryKey: false, keychain: false }
      const { keychain, ...protection } = protectionOf(files)
      return { ...protection, keychain: keychain !== null }
    },
    begin: ({ passphrase }) => {
      if (status().state !== 'new') throw notAt(status())
      return openWith(createKeyFile(files, passphrase, cost))
    },
    unlock: ({ passphrase }) => {
      if (status().state !== 'locked') throw notAt(status())
      return openWith(readDataKey(files, { kind: 'passphrase', passphrase }))
    },
    recover: ({ recoveryKey, passphrase }) => {
      if (status().state !== 'locked') throw notAt(status())
      changePassphrase(files, { kind: 'recovery-key', recoveryKey }, passphrase, cost)
      return openWith(readDataKey(files, { kind: 'recovery-key', recoveryKey }))
    },
    addPassphrase: ({ passphrase }) => addPassphrase(files, passphrase, cost),
    changePassphrase: ({ current, passphrase }) =>
      changePassphrase(files, { kind: 'passphrase', passphrase: current }, passphrase, cost),
    removePassphrase: ({ current }) => removePassphrase(files, { kind: 'passphrase', passphrase: current }),
    issueRecoveryKey: ({ passphrase }) => {
      readDataKey(files, { kind: 'passphrase', passphrase }).fill(0)
      const recoveryKey = makeRecoveryKey()
      issued = { passphrase, recoveryKey, asked: someOf(groupsOf(recoveryKey).length) }
      return { recoveryKey, asked: issued.asked }
    },
    confirmRecoveryKey: ({ groups }) => {
      if (!issued) throw new CallError('not-found', 'This recovery key is no longer waiting. Make another one.')
      const { passphrase, recoveryKey, asked } = issued
      const written = groupsOf(recoveryKey)
      const typed = groupsOf(groups.join('-'))
      if (typed.length !== asked.length || asked.some((group, index) => written[group - 1] !== typed[index])) {
        throw new CallError(
          'wrong-recovery-key',
          'These are not the groups as they were shown. Look at your paper again.',
        )
      }
      setRecoveryKey(files, { kind: 'passphrase', passphrase }, recoveryKey)
      issued = null
    },
    setKeychain: ({ passphrase, keychainKey, stored }) => {
      const key = Buffer.from(keychainKey)
      keychainKey.fill(0)
      try {
        setKeychain(files, { kind: 'passphrase', passphrase }, key, stored)
      } finally {
        key.fill(0)
      }
    },
    forgetKeychain: () => removeKeychain(files),
  }
}

function notAt({ state }: JournalStatus): CallError {
  return state === 'open'
    ? new CallError('conflict', 'The journal is open already.')
    : new CallError('journal-not-open', 'The journal cannot be opened in this way now.')
}

/** Two different numbers from 1 to `count`, in order. */
function someOf(count: number): number[] {
  const chosen = new Set<number>()
  while (chosen.size < groupsAsked) chosen.add(randomInt(count) + 1)
  return [...chosen].sort((one, other) => one - other)
}

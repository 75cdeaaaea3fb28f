import { z } from 'zod'
import { act, command, query } from './ipc/call.ts'
import { JournalStatus } from './journals.ts'

const shortestPassphrase = 8

/** A passphrase that is to be set. Length says little, but less than this says enough. */
export const NewPassphrase = z
  .string()
  .min(shortestPassphrase, `A passphrase needs at least ${shortestPassphrase} characters. Four words are better still.`)
  .max(1024, 'A passphrase has at most 1,024 characters.')

/** One that is to be tried, whatever it may be. */
const Passphrase = z.string().max(10_000, 'This is not the passphrase of this journal.')
const RecoveryKey = z.string().max(1000, 'This is not a recovery key: it is too long.')

export const Protection = z.object({
  passphrase: z.boolean(),
  recoveryKey: z.boolean(),
  /** This system's keychain opens the journal at start. */
  keychain: z.boolean(),
})
export type Protection = z.infer<typeof Protection>

/** A recovery key that was made but opens nothing yet, and which of its groups (counted from 1) are to be read back. */
export const IssuedRecoveryKey = z.object({ recoveryKey: z.string(), asked: z.array(z.int()) })
export type IssuedRecoveryKey = z.infer<typeof IssuedRecoveryKey>

/** Answered in the journal's thread, whether the journal is open, locked or not made yet. */
export const keysContract = {
  protection: query(z.void(), Protection),
  /** Makes a journal that never was, with a passphrase or, declined, without one. */
  begin: command(z.object({ passphrase: NewPassphrase.nullable() }), JournalStatus),
  unlock: command(z.object({ passphrase: Passphrase }), JournalStatus),
  /** Opens a locked journal whose passphrase was forgotten, and gives it another one. */
  recover: command(z.object({ recoveryKey: RecoveryKey, passphrase: NewPassphrase }), JournalStatus),
  addPassphrase: command(z.object({ passphrase: NewPassphrase }), z.void()),
  changePassphrase: command(z.object({ current: Passphrase, passphrase: NewPassphrase }), z.void()),
  removePassphrase: command(z.object({ current: Passphrase }), z.void()),
  /** Shows a recovery key once. It counts only after `confirmRecoveryKey`; the one before counts until then. */
  issueRecoveryKey: act(z.object({ passphrase: Passphrase }), IssuedRecoveryKey),
  /** `groups`: those that were asked for, as the person reads them from their paper. */
  confirmRecoveryKey: command(z.object({ groups: z.array(z.string().max(100)).max(20) }), z.void()),
  /** Wraps the key under one of the system's keychain as well. `stored` is that key as the keychain encrypted it, in base64. */
  setKeychain: command(
    z.object({
      passphrase: Passphrase,
      keychainKey: z.instanceof(Uint8Array).refine(key => key.length === 32),
      stored: z.base64().max(10_000),
    }),
    z.void(),
  ),
  forgetKeychain: command(z.void(), z.void()),
}

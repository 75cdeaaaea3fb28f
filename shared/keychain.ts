import { z } from 'zod'
import { command, query } from './ipc/call.ts'

/** The system's keychain, which may open the journal at start beside the passphrase, never in its place. */
export const keychainContract = {
  /** False where the system has none that really encrypts. */
  isAvailable: query(z.void(), z.boolean()),
  use: command(z.object({ passphrase: z.string().max(10_000) }), z.void(), { touches: ['keys'] }),
  forget: command(z.void(), z.void(), { touches: ['keys'] }),
}

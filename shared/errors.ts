import { z } from 'zod'

/** The closed set of reasons for which a call may be refused. The message that goes with it is a sentence for the person. */
export const ErrorCode = z.enum([
  'invalid-input',
  'not-found',
  'conflict',
  'read-only',
  'disk-full',
  'storage-failed',
  'journal-not-open',
  'journal-foreign',
  'journal-newer',
  'journal-damaged',
  'journal-in-use',
  'key-missing',
  'locked',
  'no-passphrase',
  'wrong-passphrase',
  'wrong-recovery-key',
  'keychain-unavailable',
  'other-journal',
  'too-large',
  'unreadable',
  'refused',
  'unexpected',
])
export type ErrorCode = z.infer<typeof ErrorCode>

export const Reply = z.union([
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), error: z.object({ code: ErrorCode, message: z.string() }) }),
])
export type Reply = { ok: true; value?: unknown } | { ok: false; error: { code: ErrorCode; message: string } }

/** A refusal with a code the program acts on and a sentence the person reads: what is wrong, and what to do. */
export class CallError extends Error {
  readonly code: ErrorCode

  constructor(code: ErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options)
    this.name = 'CallError'
    this.code = code
  }
}

/** A refusal as it crosses a boundary that carries no exceptions. */
export function refuse({ code, message }: CallError): Reply {
  return { ok: false, error: { code, message } }
}

/** What went wrong, in the words that came with it. */
export function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause)
}

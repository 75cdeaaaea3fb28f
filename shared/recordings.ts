import { z } from 'zod'
import { command, query } from './ipc/call.ts'

/** Bytes that one call may carry; a second of speech has some 6,000. */
const mostBytesInPiece = 1_048_576

/** The sound of a rehearsal. It is stored piece by piece while it is recorded, so that a full disk or a crash costs a second. */
export const recordingsContract = {
  append: command(
    z.object({
      rehearsalId: z.string().min(1).max(64),
      /** Counted from 0; a piece that was sent twice is stored once. */
      position: z.int().min(0).max(10_000),
      /** What the recorder made, such as `audio/webm;codecs=opus`. */
      type: z.string().max(100),
      bytes: z
        .instanceof(Uint8Array)
        .refine(bytes => bytes.length <= mostBytesInPiece, 'A piece of a recording has at most 1 MB.'),
    }),
    z.void(),
  ),
  get: query(z.object({ rehearsalId: z.string() }), z.object({ type: z.string(), bytes: z.instanceof(Uint8Array) })),
  remove: command(z.object({ rehearsalId: z.string() }), z.void(), { touches: ['rehearsals'] }),
}

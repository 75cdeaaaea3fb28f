import type { Reply } from '../shared/errors.ts'

declare global {
  interface Window {
    /** What preload puts on the window. */
    throughline: { call: (feature: unknown, call: unknown, input?: unknown, journal?: number) => Promise<Reply> }
  }
}

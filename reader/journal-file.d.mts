import type { Pages } from './sqlite-pages.mjs'

export declare const pageSize: number
export declare class ReaderError extends Error {}
export declare function openPages(
  database: Uint8Array,
  key: Uint8Array,
  options?: { wal?: Uint8Array | null; lenient?: boolean },
): Pages & { count: number }

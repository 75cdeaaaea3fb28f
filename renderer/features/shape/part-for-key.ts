import { type Part, parts } from '../../../shared/part.ts'

/** The keys 1–5 name a part, 0 leaves out (null); any other key names none (undefined). */
export function partForKey(key: string): Part | null | undefined {
  if (key === '0') return null
  return key.length === 1 ? parts[Number(key) - 1] : undefined
}

import type { Strength } from '../../../shared/stories.ts'

/** None, then secondary, then primary, then none again. */
export function nextStrength(strength: Strength | undefined): Strength | null {
  if (strength === undefined) return 'secondary'
  return strength === 'secondary' ? 'primary' : null
}

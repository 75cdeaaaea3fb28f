import type { LocalDay } from '../../shared/day.ts'
import { useRead } from '../api.ts'

/** The present day as main counts it, so that a fixed day in a test holds everywhere. */
export function useToday(): LocalDay {
  const about = useRead('app', 'about')
  return about.data?.today ?? new Date().toLocaleDateString('sv-SE')
}

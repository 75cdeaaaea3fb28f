import { LocalDay } from '../../shared/day.ts'

/** The calendar day where the person is. Tests fix it, so that what they see does not depend on when they run. */
export function today(environment: NodeJS.ProcessEnv, now: Date): LocalDay {
  const fixed = environment.THROUGHLINE_TEST === '1' ? environment.THROUGHLINE_TODAY : undefined
  if (fixed !== undefined) return LocalDay.parse(fixed)
  const pad = (part: number) => String(part).padStart(2, '0')
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`
}

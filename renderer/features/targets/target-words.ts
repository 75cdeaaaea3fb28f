import type { LocalDay } from '../../../shared/day.ts'
import type { DebriefOutcome, TargetFacts } from '../../../shared/targets.ts'

const dayFormat = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

/** 2026-12-10 -> 10 December 2026. */
export function dayInWords(day: LocalDay): string {
  return dayFormat.format(new Date(`${day}T00:00:00Z`))
}

export function isOver({ date }: Pick<TargetFacts, 'date'>, today: LocalDay): boolean {
  return date !== null && date < today
}

export const outcomeWords: Record<DebriefOutcome, string> = {
  waiting: 'Waiting',
  'next-round': 'Next round',
  offer: 'Offer',
  declined: 'Declined',
}

/** What the list says of a loop: "5 interviewers, 9 slots". */
export function loopInWords({ interviewers, slots }: { interviewers: number; slots: number }): string {
  if (interviewers === 0) return 'no loop yet'
  return `${interviewers} ${interviewers === 1 ? 'interviewer' : 'interviewers'}, ${slots} ${slots === 1 ? 'slot' : 'slots'}`
}

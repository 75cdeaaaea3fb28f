import type { Plan } from '../plan/plan.ts'

/** The stories of a plan, first choices and reserve, each with the principles that it is told for there. */
export function principlesInPlan({ slots }: Plan): Map<string, string[]> {
  const principles = new Map<string, string[]>()
  for (const { principleId, primary, backup } of slots)
    for (const planned of [primary, backup])
      if (planned) principles.set(planned.storyId, [...(principles.get(planned.storyId) ?? []), principleId])
  return principles
}

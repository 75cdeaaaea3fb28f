import { useQuery } from '@tanstack/react-query'
import { bankRules } from '../../shared/bank.ts'
import { coverageOf } from '../../shared/coverage.ts'
import type { Plan } from '../../shared/plan/plan.ts'
import type { StoryRow } from '../../shared/stories.ts'
import { api, useRead } from '../api.ts'
import { BankChecklist } from '../features/coverage/bank-checklist.tsx'
import type { CoverageView } from './use-coverage-view.ts'

type Props = { stories: StoryRow[]; view: CoverageView }

/** The rules for the whole bank; that of the loop only where a target with one is looked at. */
export function CoverageBank({ stories, view }: Props) {
  const experiences = useRead('coverage', 'experiences').data ?? null
  const targetId = view.target?.id ?? null
  const plan = useQuery({
    queryKey: ['targets', 'plan', { targetId }],
    queryFn: () => (targetId === null ? null : api.targets.plan({ targetId })),
  }).data
  const coverage = coverageOf(
    stories,
    view.principles.map(({ id }) => id),
  )
  const toldAgain = plan && plan.slots.length > 0 ? repeatedIn(plan, stories) : null
  return <BankChecklist rules={bankRules({ stories, coverage: [...coverage.values()], experiences, toldAgain })} />
}

/** Headlines of the first choices that stand at more than one slot. */
function repeatedIn({ slots }: Plan, stories: readonly StoryRow[]): string[] {
  const told = slots.flatMap(({ primary }) => (primary ? [primary.storyId] : []))
  const repeated = new Set(told.filter((id, at) => told.indexOf(id) !== at))
  return stories.filter(({ id }) => repeated.has(id)).map(({ headline }) => headline)
}

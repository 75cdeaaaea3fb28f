import { type Principle, shownPrinciples } from '../../shared/frameworks.ts'
import { principlesOfTarget, type TargetRow, targetName } from '../../shared/targets.ts'
import { useRead } from '../api.ts'
import type { Route } from '../app/routes.ts'
import type { CoverageChoices } from '../features/coverage/coverage-choice.tsx'
import { type Frameworks, useFrameworks } from '../use-frameworks.ts'

export type CoverageView = {
  name: string
  principles: readonly Principle[]
  target: TargetRow | null
  choices: CoverageChoices
  value: string
}

/** Whose principles the matrix shows. An address that names what is gone shows the first framework. Null while targets are read. */
export function useCoverageView({ of }: Extract<Route, { name: 'coverage' }>): CoverageView | null {
  const frameworks = useFrameworks()
  const targets = useRead('targets', 'list')
  if (!targets.data && !targets.error) return null
  const rows = targets.data ?? []
  const choices = choicesOf(frameworks, rows)
  const target = of?.kind === 'target' ? rows.find(({ id }) => id === of.id) : undefined
  if (target) {
    const framework = frameworks.all.find(({ id }) => id === target.frameworkId)
    const principles = principlesOfTarget(target, framework)
    return { name: targetName(target), principles, target, choices, value: `target/${target.id}` }
  }
  const chosen = of?.kind === 'framework' ? frameworks.shown.find(({ id }) => id === of.id) : undefined
  const framework = chosen ?? frameworks.shown[0]
  if (!framework) return null
  const principles = shownPrinciples(framework)
  return { name: framework.name, principles, target: null, choices, value: `framework/${framework.id}` }
}

function choicesOf({ shown }: Frameworks, targets: readonly TargetRow[]): CoverageChoices {
  const frameworks = shown.map(({ id, name }) => ({ value: `framework/${id}`, label: name }))
  const interviews = targets.map(target => ({ value: `target/${target.id}`, label: targetName(target) }))
  return [
    { group: 'Frameworks', items: frameworks },
    ...(interviews.length > 0 ? [{ group: 'Targets', items: interviews }] : []),
  ]
}

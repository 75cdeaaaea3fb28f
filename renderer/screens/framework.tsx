import { useEffect } from 'react'
import { shownPrinciples } from '../../shared/frameworks.ts'
import { navigate, type Route } from '../app/routes.ts'
import { useFrameworks } from '../use-frameworks.ts'

/** A framework opens at its first principle. */
export function FrameworkScreen({ route }: { route: Extract<Route, { name: 'framework' }> }) {
  const { all } = useFrameworks()
  const framework = all.find(({ id }) => id === route.frameworkId)
  const first = framework && shownPrinciples(framework)[0]?.id
  useEffect(() => {
    if (first) navigate({ name: 'principles', principleId: first }, 'replace')
  }, [first])
  return <main />
}

import type { Route } from '../app/routes.ts'

export function CoverageScreen({ route }: { route: Extract<Route, { name: 'coverage' }> }) {
  return <main>{route.name}</main>
}

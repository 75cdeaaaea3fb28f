import type { Route } from '../app/routes.ts'

export function FrameworkScreen({ route }: { route: Extract<Route, { name: 'framework' }> }) {
  return <main>{route.frameworkId}</main>
}

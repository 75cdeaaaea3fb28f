import type { Route } from '../app/routes.ts'

export function PrinciplesScreen({ route }: { route: Extract<Route, { name: 'principles' }> }) {
  return <main>{route.name}</main>
}

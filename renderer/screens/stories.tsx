import type { Route } from '../app/routes.ts'

export function StoriesScreen({ route }: { route: Extract<Route, { name: 'stories' }> }) {
  return <main>{route.name}</main>
}

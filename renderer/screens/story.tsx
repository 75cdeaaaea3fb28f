import type { Route } from '../app/routes.ts'

export function StoryScreen({ route }: { route: Extract<Route, { name: 'story' }> }) {
  return <main>{route.name}</main>
}

import type { Route } from '../app/routes.ts'

export function SettingsScreen({ route }: { route: Extract<Route, { name: 'settings' }> }) {
  return <main>{route.name}</main>
}

import type { Route } from '../app/routes.ts'

export function JournalScreen({ route }: { route: Extract<Route, { name: 'journal' }> }) {
  return <main>{route.name}</main>
}

import type { Route } from '../app/routes.ts'

export function PrepSheetScreen({ route }: { route: Extract<Route, { name: 'prep-sheet' }> }) {
  return <main>{route.name}</main>
}

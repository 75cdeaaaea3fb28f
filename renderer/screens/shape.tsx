import type { Route } from '../app/routes.ts'

export function ShapeScreen({ route }: { route: Extract<Route, { name: 'shape' }> }) {
  return <main>{route.name}</main>
}

import { record } from './recorder.ts'

type Role = () => void

const roles = new Map<string, Role>()

/** What a role does is said by the module that owns it, so that the menu needs to know none of them. */
export function defineRole(role: string, act: Role): void {
  roles.set(role.toLowerCase(), act)
}

export function performRole(role: string): void {
  record('menu.role', role)
  roles.get(role.toLowerCase())?.()
}

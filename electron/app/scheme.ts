import { protocol } from 'electron'
import { scheme } from './origin.ts'

/** Makes `app:` a scheme with origins and secure contexts, and with no right that the web itself does not have. Before ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

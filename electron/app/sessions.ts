import { app, type Session, session } from 'electron'
import { lockContents, lockSession } from './lockdown.ts'
import { windowHost } from './origin.ts'

/** A session without a disk behind it, without permissions and without a network. Each host of ours has its own. */
export function createLockedSession(host: string, mayListen: () => boolean = never): Session {
  const locked = session.fromPartition(`${host}-in-memory`, { cache: false })
  lockSession(locked, host, { developerTools: !app.isPackaged, mayListen })
  return locked
}

/** Holds every page that will ever exist in this program to the window's own origin, whoever creates it. */
export function lockAllContents(): void {
  app.on('web-contents-created', (_event, contents) => lockContents(contents, windowHost))
}

function never(): boolean {
  return false
}

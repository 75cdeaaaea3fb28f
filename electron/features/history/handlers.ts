import type { JournalContract } from '../../../shared/contract.ts'
import type { Saved } from '../../../shared/entries.ts'
import { CallError } from '../../../shared/errors.ts'
import type { Kept, VersionContent, VersionDetail } from '../../../shared/history.ts'
import type { Handlers } from '../../../shared/ipc/call.ts'
import { type Database, write } from '../../db/database.ts'
import { tryDocument } from '../../db/stored-document.ts'
import { countChanges } from '../../history/count-changes.ts'
import type { Snapshot } from '../../history/snapshot.ts'
import { findVersion, getVersionText, listVersions } from '../../history/store.ts'
import type { Versions } from '../../history/versions.ts'

/** What a kind of document knows of its own versions. */
export type KeptKind = {
  /** Saves a version in the place of what is there, through the save that its open page uses too. */
  putBack: (id: string, baseRevision: number, version: Snapshot) => Saved
  detailsOf: (fields: string) => VersionDetail[]
}

type Surroundings = {
  db: Database
  versions: Versions
  present: (of: Kept) => Snapshot | null
  kinds: Record<Kept['kind'], KeptKind>
}

export function historyHandlers({ db, versions, present, kinds }: Surroundings): Handlers<JournalContract>['history'] {
  const contentOf = ({ kind }: Kept, { savedAt, title, text, document, fields }: Snapshot): VersionContent => ({
    savedAt,
    title,
    text,
    document: tryDocument(document),
    details: kinds[kind].detailsOf(fields),
  })

  return {
    list: of => {
      const snapshot = present(of) ?? missing(of.kind)
      const rows = listVersions(db, of)
      const newest = rows[0]
      const counts = countChanges(snapshot.text, newest ? getVersionText(db, newest.number) : '')
      return { present: { ...contentOf(of, snapshot), ...counts, revision: snapshot.revision }, versions: rows }
    },

    get: ({ number }) => {
      const version = findVersion(db, number) ?? gone()
      return contentOf(version.of, version)
    },

    restore: ({ number, baseRevision }) =>
      write(db, () => {
        const version = findVersion(db, number) ?? gone()
        const { kind, id } = version.of
        if (present(version.of)?.revision !== baseRevision) throw changedSince(kind)
        const keptAs = versions.keep(version.of, 'restore') ?? missing(kind)
        return { ...kinds[kind].putBack(id, baseRevision, version), keptAs }
      }),
  }
}

function missing(kind: Kept['kind']): never {
  throw new CallError('not-found', `This ${kind} is not in the journal any more.`)
}

function gone(): never {
  throw new CallError('not-found', 'This version is not kept any more. Go back to the history and choose another one.')
}

function changedSince(kind: Kept['kind']): CallError {
  return new CallError(
    'conflict',
    `This ${kind} was changed since its history was read, so nothing was put in its place. Look at the newest state, then restore again.`,
  )
}

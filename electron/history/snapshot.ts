import type { Kept, VersionReason } from '../../shared/history.ts'

/** An entry or a story whole, as its tables hold it: what is needed to put it back. */
export type Snapshot = {
  /** The revision of the document that this was, or was made from. */
  revision: number
  savedAt: string
  title: string
  text: string
  /** Left as it is stored, so that even what cannot be read is kept. */
  document: string
  /** All else that belongs to it, as JSON. Its shape is the feature's own. */
  fields: string
}

export type StoredVersion = Snapshot & { number: number; of: Kept; reason: VersionReason }

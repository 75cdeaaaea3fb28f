import type { RichText } from '../../../shared/document.ts'
import { readEntry } from '../../../shared/guide/read-entry.ts'

// The one place of a worker's global scope that we use; the project's DOM types describe a window instead.
const scope = self as unknown as {
  onmessage: (event: MessageEvent<{ id: number; document: RichText }>) => void
  postMessage: (message: unknown) => void
}

scope.onmessage = ({ data }) => scope.postMessage({ id: data.id, reading: readEntry(data.document) })

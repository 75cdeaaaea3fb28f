import type { NeededSecret } from '../../../shared/backups.ts'
import { CallError } from '../../../shared/errors.ts'
import { dataKeyOf, type Secret } from '../key-file.ts'
import { isUnprotected, type KeyFileContent, parseKeyFile } from '../key-format.ts'

/** What the person must give before the data key can be taken out of a key file. */
export function neededSecret(text: string): NeededSecret {
  return isUnprotected(contentOf(text).wraps) ? 'none' : 'passphrase'
}

/** The data key of a key file that is not the present journal's, e.g. that of a backup from another machine. */
export function openKeyFile(text: string, secret: Secret | null): Buffer {
  return dataKeyOf(contentOf(text), secret)
}

function contentOf(text: string): KeyFileContent {
  const parsed = parseKeyFile(text)
  if (parsed.state === 'whole') return parsed.content
  if (parsed.state === 'newer') {
    throw new CallError(
      'journal-newer',
      'This backup was protected by a newer Throughline. Update Throughline to open it.',
    )
  }
  throw new CallError('key-missing', 'The key in this backup is damaged, so the backup cannot be opened with it.')
}

import { CallError } from '../../../shared/errors.ts'
import type { JournalStatus } from '../../../shared/journals.ts'
import type { Protection } from '../../../shared/keys.ts'

type Asked = {
  status: () => Promise<JournalStatus>
  protection: () => Promise<Protection>
  begin: () => void
}

/** Begins to lock the journal, or throws a CallError that says why there is nothing to lock. */
export async function lockJournal({ status, protection, begin }: Asked): Promise<void> {
  const { state, which } = await status()
  if (state === 'locked') return
  if (which === 'sample')
    throw new CallError('refused', 'The sample journal is fiction, and is not locked. Your own one is closed.')
  if (state !== 'open') throw new CallError('journal-not-open', 'The journal is not open, so there is nothing to lock.')
  if (!(await protection()).passphrase) {
    throw new CallError(
      'no-passphrase',
      'Without a passphrase the journal cannot be locked: nothing would ask who opens it again. Add one in the settings.',
    )
  }
  begin()
}

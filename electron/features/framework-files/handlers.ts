import { findShippedFramework } from '../../../shared/content/content.ts'
import type { DesktopContract, JournalClient } from '../../../shared/contract.ts'
import { CallError } from '../../../shared/errors.ts'
import { writeFramework } from '../../../shared/framework-file.ts'
import type { Handlers } from '../../../shared/ipc/call.ts'

type Files = {
  journal: JournalClient
  /** Asks where to save; null where the person changed their mind. */
  askWhere: (fileName: string) => Promise<string | null>
  write: (path: string, content: string) => Promise<void>
}

export function frameworkFilesHandlers({
  journal,
  askWhere,
  write,
}: Files): Handlers<DesktopContract>['frameworkFiles'] {
  return {
    save: async ({ frameworkId }) => {
      const own = await journal.frameworks.listOwn()
      const framework = own.find(({ id }) => id === frameworkId) ?? findShippedFramework(frameworkId)
      if (!framework) throw new CallError('not-found', 'This framework is not in the journal.')
      const path = await askWhere(`${fileNameOf(framework.name)}.json`)
      if (path === null) return null
      await write(path, writeFramework(framework)).catch(refuseThere)
      return { path }
    },
  }
}

function fileNameOf(name: string): string {
  const clean = name.replace(/[^\p{L}\p{N} ,.-]+/gu, ' ').replace(/\s+/g, ' ')
  return clean.replace(/^[ .]+|[ .]+$/g, '').slice(0, 80) || 'Framework'
}

function refuseThere(cause: unknown): never {
  const full = cause instanceof Error && 'code' in cause && cause.code === 'ENOSPC'
  throw full
    ? new CallError('disk-full', 'The disk is full. Make room, or choose another place, and save again.', { cause })
    : new CallError('refused', 'The file could not be written there. Choose another folder.', { cause })
}

import { findShippedFramework } from '../../../shared/content/content.ts'
import type { DesktopContract, JournalClient } from '../../../shared/contract.ts'
import { CallError } from '../../../shared/errors.ts'
import { writeFramework } from '../../../shared/framework-file.ts'
import type { Handlers } from '../../../shared/ipc/call.ts'
import { cleanFileName } from '../../files/file-name.ts'
import { refuseThere } from '../../files/refuse-there.ts'

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
      const path = await askWhere(cleanFileName(framework.name, '.json', 'Framework'))
      if (path === null) return null
      await write(path, writeFramework(framework)).catch(refuseThere)
      return { path }
    },
  }
}

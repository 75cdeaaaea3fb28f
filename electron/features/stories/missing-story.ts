import { CallError } from '../../../shared/errors.ts'

export function missingStory(): never {
  throw new CallError('not-found', 'This story is not in the journal. It may be in the trash.')
}

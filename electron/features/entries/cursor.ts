import { z } from 'zod'
import { CallError } from '../../../shared/errors.ts'
import { parseJson } from '../../db/parse-json.ts'
import type { EntryPosition } from './store.ts'

const Encoded = z.tuple([z.int(), z.string(), z.string(), z.string()])

/** Before the first row of the list: later than any year there can be. */
export const firstPosition: EntryPosition = { sortYear: 9999, groupKey: '', sortDay: '', id: '' }

export function cursorOf({ sortYear, groupKey, sortDay, id }: EntryPosition): string {
  return JSON.stringify([sortYear, groupKey, sortDay, id])
}

export function positionAt(cursor: string): EntryPosition {
  const parsed = Encoded.safeParse(parseJson(cursor))
  if (!parsed.success)
    throw new CallError('invalid-input', 'This place in the list does not exist. Start again at its top.')
  const [sortYear, groupKey, sortDay, id] = parsed.data
  return { sortYear, groupKey, sortDay, id }
}

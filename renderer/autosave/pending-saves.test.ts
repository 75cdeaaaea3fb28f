import { expect, test } from 'vitest'
import { CallError } from '../../shared/errors.ts'
import { createAutosave, type SaveState } from './autosave.ts'
import {
  findSaveTrouble,
  flushPendingSaves,
  registerPendingSave,
  takeOver,
  tellPendingSaves,
  unsavedOf,
} from './pending-saves.ts'

/** A document whose saves fail for as long as the disk is full. */
function openDocument(id: string, disk: { full: boolean }) {
  const stored: string[] = []
  const autosave = createAutosave<string>({
    revision: 1,
    savedAt: null,
    save: async (draft, baseRevision) => {
      // A refusal that waiting does not mend leaves no timer behind.
      if (disk.full) throw new CallError('refused', 'The disk is full.')
      stored.push(draft)
      return { revision: baseRevision + 1, savedAt: 'now' }
    },
    onState: () => {},
  })
  const place = { href: `#/journal/${id}`, name: () => `“${autosave.unsaved()?.draft}”` }
  return { autosave, stored, leave: registerPendingSave(id, autosave, place) }
}

test('before the window closes every open document is saved', async () => {
  const disk = { full: false }
  const first = openDocument('first', disk)
  const second = openDocument('second', disk)
  first.autosave.change(() => 'one')
  second.autosave.change(() => 'two')
  expect(await flushPendingSaves()).toBe(true)
  expect([...first.stored, ...second.stored]).toEqual(['one', 'two'])
  first.leave()
  second.leave()
})

test('text that could not be saved when its document was left keeps the window from closing unasked', async () => {
  const disk = { full: true }
  const document = openDocument('entry', disk)
  document.autosave.change(() => 'one')
  document.leave()
  expect(await flushPendingSaves()).toBe(false)
  disk.full = false
  expect(await flushPendingSaves()).toBe(true)
  expect(document.stored).toEqual(['one'])
})

test('who comes back to a document finds the text that could not be saved, and goes on with it', async () => {
  const disk = { full: true }
  const document = openDocument('entry', disk)
  document.autosave.change(() => 'one')
  document.leave()
  await flushPendingSaves()
  expect(unsavedOf('entry')).toEqual({ draft: 'one', revision: 1 })
  expect(unsavedOf('another')).toBeNull()
  takeOver('entry')
  disk.full = false
  expect(await flushPendingSaves()).toBe(true)
  expect(document.stored).toEqual([])
})

test('a document that is on screen is not taken over', () => {
  const document = openDocument('entry', { full: false })
  document.autosave.change(() => 'one')
  expect(unsavedOf('entry')).toBeNull()
  takeOver('entry')
  expect(document.autosave.unsaved()).toMatchObject({ draft: 'one' })
  document.autosave.abandon()
  document.leave()
})

test('a document that was left is forgotten once its text is on disk, however late', async () => {
  let state: SaveState = { kind: 'failed', error: new CallError('disk-full', 'The disk is full.') }
  let asked = 0
  const flush = async () => {
    asked++
    return state.kind === 'saved'
  }
  registerPendingSave(
    'late',
    { flush, state: () => state, unsaved: () => null, abandon: () => {} },
    { href: '#/', name: () => '' },
  )()
  await flushPendingSaves()
  expect(asked).toBe(2)
  state = { kind: 'saved', at: 'now' }
  tellPendingSaves()
  await flushPendingSaves()
  expect(asked).toBe(2)
})

test('the text that could not be saved says where it was left, until it is saved', async () => {
  const disk = { full: true }
  const document = openDocument('entry', disk)
  document.autosave.change(() => 'one')
  await flushPendingSaves()
  expect(findSaveTrouble()).toMatchObject({ error: { code: 'refused' }, place: null })
  document.leave()
  expect(findSaveTrouble()?.place).toMatchObject({ href: '#/journal/entry' })
  expect(findSaveTrouble()?.place?.name()).toBe('“one”')
  disk.full = false
  await flushPendingSaves()
  expect(findSaveTrouble()).toBeNull()
})

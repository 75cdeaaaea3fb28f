import { expect, test } from 'vitest'
import { actions } from '../../shared/actions.ts'
import type { JournalStatus } from '../../shared/journals.ts'
import { printSheet, savePdf, shapeEntry } from '../ui/signals.ts'
import { applies } from './applies.ts'

const open: JournalStatus = { state: 'open', which: 'own', readOnly: false, number: 1, folder: '' }
const offered = (status: JournalStatus = open) =>
  actions.map(({ id }) => id).filter(id => applies(id, { status, theme: 'dark' }))

test('an entry can be shaped while one is open, and a sheet be saved and printed while it is drawn', () => {
  expect(offered()).not.toContain('shape-entry')
  const leave = [shapeEntry, savePdf, printSheet].map(signal => signal.listen(() => {}))
  expect(offered()).toEqual(expect.arrayContaining(['shape-entry', 'save-pdf', 'print']))
  for (const stop of leave) stop()
  expect(offered()).not.toContain('print')
})

test('the theme in use, and the palette itself, are not offered', () => {
  expect(offered()).toEqual(expect.arrayContaining(['theme-light', 'theme-system']))
  expect(offered()).not.toContain('theme-dark')
  expect(offered()).not.toContain('palette')
})

test('the sample journal is offered from one’s own, and the way out of it from there', () => {
  expect(offered()).toContain('open-sample')
  expect(offered()).not.toContain('close-sample')
  const inSample = offered({ ...open, which: 'sample' })
  expect(inSample).toContain('close-sample')
  expect(inSample).not.toContain('open-sample')
})

test('in a journal that can only be read nothing new is offered', () => {
  expect(offered()).toEqual(expect.arrayContaining(['new-entry', 'new-story']))
  expect(offered({ ...open, readOnly: true }).filter(id => id.startsWith('new-'))).toEqual([])
})

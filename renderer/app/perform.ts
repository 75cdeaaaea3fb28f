import type { ActionId } from '../../shared/actions.ts'
import { flushPendingSaves } from '../autosave/pending-saves.ts'
import { createEntry } from '../features/entries/create-entry.ts'
import { notify } from '../ui/notify.ts'
import { nextMark, previousMark, showPalette, showShortcuts, takeNextQuestion, toggleMargin } from '../ui/signals.ts'
import { navigate } from './routes.ts'

/** What each action does, wherever it was chosen: menu, shortcut or palette. */
export const perform: Record<ActionId, () => void> = {
  'new-entry': () => void createEntry(),
  save: () => void flushPendingSaves(),
  back: () => window.history.back(),
  forward: () => window.history.forward(),
  'go-journal': () => navigate({ name: 'journal' }),
  'go-stories': () => navigate({ name: 'stories' }),
  'go-coverage': () => navigate({ name: 'coverage' }),
  'go-principles': () => navigate({ name: 'principles' }),
  'go-prep-sheet': () => navigate({ name: 'prep-sheet' }),
  'go-settings': () => navigate({ name: 'settings' }),
  palette: () => showPalette.send(),
  'toggle-margin': () => {
    if (!toggleMargin.send()) notify('This page has no margin. Entries and stories have one.')
  },
  'next-question': () => {
    if (!takeNextQuestion.send()) notify('Open an entry, and the guide puts its next question there.')
  },
  'next-mark': () => {
    if (!nextMark.send()) notify(marksAreInStories)
  },
  'previous-mark': () => {
    if (!previousMark.send()) notify(marksAreInStories)
  },
  shortcuts: () => showShortcuts.send(),
}

const marksAreInStories = 'Open a story, and F8 goes from one mark of the coach to the next.'

import type { ActionId } from '../../shared/actions.ts'
import { CallError } from '../../shared/errors.ts'
import type { Theme } from '../../shared/preferences.ts'
import { api } from '../api.ts'
import { flushPendingSaves } from '../autosave/pending-saves.ts'
import { createEntry } from '../features/entries/create-entry.ts'
import { openJournal } from '../features/journals/open-journal.ts'
import { startOwnJournal } from '../features/journals/start-own-journal.ts'
import { createStory } from '../features/stories/create-story.ts'
import { createTarget } from '../features/targets/create-target.ts'
import { notify, notifyOf } from '../ui/notify.ts'
import {
  nextMark,
  previousMark,
  printSheet,
  rehearseDue,
  saveDocx,
  saveMarkdown,
  savePdf,
  shapeEntry,
  showHistory,
  showPalette,
  showShortcuts,
  takeNextQuestion,
  toggleMargin,
} from '../ui/signals.ts'
import { navigate } from './routes.ts'

/** What each action does, wherever it was chosen: menu, shortcut or palette. */
export const perform: Record<ActionId, () => void> = {
  'new-entry': () => void createEntry(),
  'new-story': () => void createStory(),
  'new-target': () => void createTarget(),
  'shape-entry': () => {
    if (!shapeEntry.send()) notify('Open an entry first: a story is shaped from what it says.')
  },
  save: () => void flushPendingSaves(),
  lock: () => void lock(),
  history: () => {
    if (!showHistory.send()) notify('Open an entry or a story first: each has a history of its own.')
  },
  'save-pdf': () => {
    if (!savePdf.send()) notify(paperIsOnSheet)
  },
  'save-docx': () => {
    if (!saveDocx.send()) notify(paperIsOnSheet)
  },
  'save-markdown': () => {
    if (!saveMarkdown.send()) notify(paperIsOnSheet)
  },
  print: () => {
    if (!printSheet.send()) notify(paperIsOnSheet)
  },
  back: () => window.history.back(),
  forward: () => window.history.forward(),
  'go-journal': () => navigate({ name: 'journal' }),
  'go-stories': () => navigate({ name: 'stories' }),
  'go-coverage': () => navigate({ name: 'coverage' }),
  'go-principles': () => navigate({ name: 'principles' }),
  'go-targets': () => navigate({ name: 'targets' }),
  'go-rehearse': () => navigate({ name: 'rehearse' }),
  'go-questions': () => navigate({ name: 'questions' }),
  'rehearse-due': () => {
    if (!rehearseDue.send()) navigate({ name: 'rehearse' })
  },
  'go-prep-sheet': () => navigate({ name: 'prep-sheet' }),
  'go-review': () => navigate({ name: 'review' }),
  'go-settings': () => navigate({ name: 'settings' }),
  'go-trash': () => navigate({ name: 'trash' }),
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
  'theme-light': () => setTheme('light'),
  'theme-dark': () => setTheme('dark'),
  'theme-system': () => setTheme('system'),
  'open-sample': () => void openJournal('sample'),
  'close-sample': () => void startOwnJournal(),
  'show-folder': () => void api.journals.showFolder().catch(notifyOf),
  shortcuts: () => showShortcuts.send(),
}

/** Where there is no passphrase, the way to add one is shown along with the reason. */
async function lock(): Promise<void> {
  try {
    await api.journals.lock()
  } catch (cause) {
    notifyOf(cause)
    if (cause instanceof CallError && cause.code === 'no-passphrase') navigate({ name: 'settings' })
  }
}

const marksAreInStories = 'Open a story, and F8 goes from one mark of the coach to the next.'
const paperIsOnSheet = 'Open the prep sheet with a story on it; what is drawn there is saved and printed.'

function setTheme(theme: Theme): void {
  void api.preferences.set({ theme }).catch(notifyOf)
}

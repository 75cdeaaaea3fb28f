import type { ActionId } from '../../shared/actions.ts'
import type { JournalStatus } from '../../shared/journals.ts'
import type { Theme } from '../../shared/preferences.ts'
import type { Signal } from '../ui/signal.ts'
import {
  nextMark,
  previousMark,
  printSheet,
  saveDocx,
  saveMarkdown,
  savePdf,
  shapeEntry,
  showHistory,
  takeNextQuestion,
  toggleMargin,
} from '../ui/signals.ts'

type Now = { status: JournalStatus | undefined; theme: Theme }

/** Actions that a screen performs while it has something to perform them on. */
const signals: Partial<Record<ActionId, Signal>> = {
  'shape-entry': shapeEntry,
  history: showHistory,
  'save-pdf': savePdf,
  'save-docx': saveDocx,
  'save-markdown': saveMarkdown,
  print: printSheet,
  'toggle-margin': toggleMargin,
  'next-question': takeNextQuestion,
  'next-mark': nextMark,
  'previous-mark': previousMark,
}

/** Whether an action has something to act on now; the palette offers no other. */
export function applies(id: ActionId, { status, theme }: Now): boolean {
  const signal = signals[id]
  if (signal) return signal.isHeard()
  const writable = status?.state === 'open' && !status.readOnly
  if (id === 'new-entry' || id === 'new-story' || id === 'new-target') return writable
  if (id === 'lock') return status?.state === 'open' && status.which === 'own'
  if (id === 'open-sample') return status?.which === 'own'
  if (id === 'close-sample') return status?.which === 'sample'
  return id !== 'palette' && id !== `theme-${theme}`
}

import { z } from 'zod'

/** What a person can do from anywhere: the one list behind the menu, the shortcuts, the palette and the help sheet. */
export const ActionId = z.enum([
  'new-entry',
  'new-story',
  'new-target',
  'shape-entry',
  'save',
  'lock',
  'history',
  'save-pdf',
  'print',
  'back',
  'forward',
  'go-journal',
  'go-stories',
  'go-coverage',
  'go-principles',
  'go-targets',
  'go-rehearse',
  'go-questions',
  'rehearse-due',
  'go-prep-sheet',
  'go-review',
  'save-docx',
  'save-markdown',
  'go-settings',
  'go-trash',
  'palette',
  'toggle-margin',
  'next-question',
  'next-mark',
  'previous-mark',
  'theme-light',
  'theme-dark',
  'theme-system',
  'open-sample',
  'close-sample',
  'show-folder',
  'shortcuts',
])
export type ActionId = z.infer<typeof ActionId>

/**
 * `shortcut` is written as Electron writes accelerators; `Mod` stands for Ctrl, and Cmd on a Mac, where `macShortcut` takes
 * its place. `keywords`: other words that find it. Without `menu` it stands in the menu in another form, or only in settings.
 */
export type Action = {
  id: ActionId
  label: string
  shortcut?: string
  macShortcut?: string
  menu?: 'file' | 'view' | 'go' | 'help'
  keywords?: string
}

export const actions: readonly Action[] = [
  { id: 'new-entry', label: 'New entry', shortcut: 'Mod+N', menu: 'file', keywords: 'write add create' },
  { id: 'new-story', label: 'New story', menu: 'file', keywords: 'write add create empty' },
  { id: 'new-target', label: 'New target', menu: 'file', keywords: 'write add create interview company loop plan' },
  { id: 'shape-entry', label: 'Shape this entry into a story', menu: 'file', keywords: 'make parts STAR create' },
  { id: 'save', label: 'Save now', shortcut: 'Mod+S', menu: 'file' },
  {
    id: 'lock',
    label: 'Lock the journal',
    shortcut: 'Mod+Shift+L',
    menu: 'file',
    keywords: 'close private passphrase',
  },
  {
    id: 'history',
    label: 'History of this entry or story',
    shortcut: 'Mod+Shift+H',
    menu: 'file',
    keywords: 'versions earlier before restore undo',
  },
  { id: 'save-pdf', label: 'Save the sheet as PDF…', menu: 'file', keywords: 'export paper prep' },
  { id: 'save-docx', label: 'Save the sheet as a Word document…', menu: 'file', keywords: 'export docx prep' },
  { id: 'save-markdown', label: 'Save the sheet as Markdown…', menu: 'file', keywords: 'export text md prep' },
  { id: 'print', label: 'Print the sheet…', shortcut: 'Mod+P', menu: 'file', keywords: 'paper' },
  { id: 'go-journal', label: 'Journal', shortcut: 'Mod+1', menu: 'go', keywords: 'go to entries' },
  { id: 'go-stories', label: 'Stories', shortcut: 'Mod+2', menu: 'go', keywords: 'go to' },
  { id: 'go-coverage', label: 'Coverage', shortcut: 'Mod+3', menu: 'go', keywords: 'go to gaps missing' },
  { id: 'go-principles', label: 'Principles', shortcut: 'Mod+4', menu: 'go', keywords: 'go to leadership framework' },
  {
    id: 'go-targets',
    label: 'Targets',
    shortcut: 'Mod+5',
    menu: 'go',
    keywords: 'go to interviews loop plan debrief company',
  },
  {
    id: 'go-rehearse',
    label: 'Rehearse',
    shortcut: 'Mod+6',
    menu: 'go',
    keywords: 'go to tell aloud practise speak due',
  },
  { id: 'go-questions', label: 'Questions', menu: 'go', keywords: 'go to bank interview ask' },
  { id: 'rehearse-due', label: 'Tell the story that is due', keywords: 'rehearse practise aloud next' },
  { id: 'go-prep-sheet', label: 'Prep sheet', shortcut: 'Mod+7', menu: 'go', keywords: 'go to print paper PDF' },
  { id: 'go-review', label: 'Review pack', menu: 'go', keywords: 'go to promotion self-review period print' },
  { id: 'go-settings', label: 'Settings', shortcut: 'Mod+,', menu: 'go', keywords: 'go to preferences speaking' },
  { id: 'go-trash', label: 'Trash', menu: 'go', keywords: 'go to deleted restore bin' },
  // On a Mac, Option with an arrow moves by a word.
  { id: 'back', label: 'Back', shortcut: 'Alt+Left', macShortcut: 'Mod+[', menu: 'go' },
  { id: 'forward', label: 'Forward', shortcut: 'Alt+Right', macShortcut: 'Mod+]', menu: 'go' },
  { id: 'palette', label: 'Find a command', shortcut: 'Mod+Shift+P', menu: 'view' },
  { id: 'toggle-margin', label: 'Show or hide the margin', shortcut: 'Mod+.', menu: 'view', keywords: 'guide coach' },
  {
    id: 'next-question',
    label: 'Take the guide’s next question',
    shortcut: 'Mod+Enter',
    menu: 'view',
    keywords: 'ask',
  },
  { id: 'next-mark', label: 'Next mark of the coach', shortcut: 'F8', menu: 'view', keywords: 'finding' },
  { id: 'previous-mark', label: 'Previous mark of the coach', shortcut: 'Shift+F8', menu: 'view', keywords: 'finding' },
  { id: 'theme-light', label: 'Light theme', keywords: 'appearance colours bright day' },
  { id: 'theme-dark', label: 'Dark theme', keywords: 'appearance colours night' },
  { id: 'theme-system', label: 'Theme like the system', keywords: 'appearance colours automatic' },
  { id: 'open-sample', label: 'Open the sample journal', keywords: 'example fiction demo' },
  { id: 'close-sample', label: 'Close the sample journal', keywords: 'example fiction own leave back' },
  { id: 'show-folder', label: 'Show the journal’s folder', keywords: 'file disk place where backup' },
  { id: 'shortcuts', label: 'Keyboard shortcuts', shortcut: 'Mod+/', menu: 'help', keywords: 'keys help' },
]

export function shortcutOf({ shortcut, macShortcut }: Action, mac: boolean): string | undefined {
  return mac ? (macShortcut ?? shortcut) : shortcut
}

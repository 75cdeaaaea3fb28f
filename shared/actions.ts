import { z } from 'zod'

/** What a person can do from anywhere: the one list behind the menu, the shortcuts, the palette and the help sheet. */
export const ActionId = z.enum([
  'new-entry',
  'save',
  'back',
  'forward',
  'go-journal',
  'go-stories',
  'go-coverage',
  'go-principles',
  'go-prep-sheet',
  'go-settings',
  'palette',
  'toggle-margin',
  'next-question',
  'next-mark',
  'previous-mark',
  'shortcuts',
])
export type ActionId = z.infer<typeof ActionId>

/** `shortcut` is written as Electron writes accelerators; `Mod` stands for Ctrl, and Cmd on a Mac. */
export type Action = { id: ActionId; label: string; shortcut?: string; menu: 'file' | 'view' | 'go' | 'help' }

export const actions: readonly Action[] = [
  { id: 'new-entry', label: 'New entry', shortcut: 'Mod+N', menu: 'file' },
  { id: 'save', label: 'Save now', shortcut: 'Mod+S', menu: 'file' },
  { id: 'go-journal', label: 'Journal', shortcut: 'Mod+1', menu: 'go' },
  { id: 'go-stories', label: 'Stories', shortcut: 'Mod+2', menu: 'go' },
  { id: 'go-coverage', label: 'Coverage', shortcut: 'Mod+3', menu: 'go' },
  { id: 'go-principles', label: 'Principles', shortcut: 'Mod+4', menu: 'go' },
  { id: 'go-prep-sheet', label: 'Prep sheet', shortcut: 'Mod+5', menu: 'go' },
  { id: 'go-settings', label: 'Settings', shortcut: 'Mod+,', menu: 'go' },
  { id: 'back', label: 'Back', shortcut: 'Alt+Left', menu: 'go' },
  { id: 'forward', label: 'Forward', shortcut: 'Alt+Right', menu: 'go' },
  { id: 'palette', label: 'Find a command', shortcut: 'Mod+Shift+P', menu: 'view' },
  { id: 'toggle-margin', label: 'Show or hide the margin', shortcut: 'Mod+.', menu: 'view' },
  { id: 'next-question', label: 'Take the guide’s next question', shortcut: 'Mod+Enter', menu: 'view' },
  { id: 'next-mark', label: 'Next mark of the coach', shortcut: 'F8', menu: 'view' },
  { id: 'previous-mark', label: 'Previous mark of the coach', shortcut: 'Shift+F8', menu: 'view' },
  { id: 'shortcuts', label: 'Keyboard shortcuts', shortcut: 'Mod+/', menu: 'help' },
]

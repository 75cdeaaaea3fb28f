import { createRoot } from 'react-dom/client'
import type { RichText } from '../../../shared/document.ts'
import { ThemeProvider } from '../../app/theme.tsx'
import type { EditorHandle } from '../editor-handle.ts'
import { EntryEditor } from '../entry-editor.tsx'
import { StoryEditor } from '../story-editor.tsx'
import './stage.css'

/** What the tests ask of the page: one editor, and a record of what it told. */
export type Stage = {
  open: (kind: 'entry' | 'story', document: unknown, options?: { dark?: boolean; readOnly?: boolean }) => Promise<void>
  handle: () => EditorHandle
  changes: RichText[]
  notices: string[]
  opened: string[]
  blurs: number
  sources: (string[] | null)[]
}

declare global {
  interface Window {
    stage: Stage
  }
}

const container = document.getElementById('root')
if (!container) throw new Error('The page has no place for the editor.')
const root = createRoot(container)
let handle: EditorHandle | null = null
let opened = 0

window.stage = {
  changes: [],
  notices: [],
  opened: [],
  blurs: 0,
  sources: [],
  handle: () => {
    if (!handle) throw new Error('No editor is open.')
    return handle
  },
  open: (kind, document, options = {}) =>
    new Promise(resolve => {
      const { stage } = window
      Object.assign(stage, { changes: [], notices: [], opened: [], blurs: 0, sources: [] })
      const shared = {
        // Whatever a test hands over, to see what the editor makes of it.
        document: document as RichText,
        ariaLabel: kind === 'entry' ? 'Text of the entry' : 'Text of the story',
        readOnly: options.readOnly ?? false,
        onChange: (getDocument: () => RichText) => stage.changes.push(getDocument()),
        onNotice: (message: string) => stage.notices.push(message),
        onOpenLink: (url: string) => stage.opened.push(url),
        onBlur: () => stage.blurs++,
        ref: (ready: EditorHandle | null) => {
          handle = ready
          if (ready) setTimeout(resolve)
        },
      }
      root.render(
        <ThemeProvider choice={options.dark ? 'dark' : 'light'} key={++opened}>
          <div className="stage">
            {kind === 'entry' ? (
              <EntryEditor {...shared} />
            ) : (
              <StoryEditor {...shared} speakingRate={140} onSourceAt={ids => stage.sources.push(ids)} />
            )}
          </div>
        </ThemeProvider>,
      )
    }),
}

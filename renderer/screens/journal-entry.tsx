import { Button } from '@mantine/core'
import { IconLayoutSidebarRight } from '@tabler/icons-react'
import { memo, type ReactNode, type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import type { Prompt } from '../../shared/content/content.ts'
import type { RichText } from '../../shared/document.ts'
import type { Entry } from '../../shared/entries.ts'
import { api } from '../api.ts'
import { hrefOf, navigate, type Route } from '../app/routes.ts'
import { ConflictNotice } from '../autosave/conflict-notice.tsx'
import { SaveIndicator } from '../autosave/save-indicator.tsx'
import { useOpened } from '../autosave/use-opened.ts'
import type { EditorHandle } from '../editor/editor-handle.ts'
import { EntryEditor } from '../editor/entry-editor.tsx'
import { EntryBar } from '../features/entries/entry-bar.tsx'
import { EntryFault } from '../features/entries/entry-fault.tsx'
import { EntryMeta } from '../features/entries/entry-meta.tsx'
import { TitleField } from '../features/entries/title-field.tsx'
import { type OpenDraft, useEntryDraft } from '../features/entries/use-entry-draft.ts'
import { useStart } from '../features/entries/use-start.ts'
import { createDocumentFeed } from '../features/guide/document-feed.ts'
import { Guide } from '../features/guide/guide.tsx'
import { RoleField } from '../features/roles/role-field.tsx'
import { notify, notifyOf } from '../ui/notify.ts'
import { ScreenBar } from '../ui/screen-bar.tsx'
import { type Panel, SidePanel } from '../ui/side-panel.tsx'
import { useWindowTitle } from '../ui/use-window-title.ts'
import classes from './journal.module.css'

type Passage = Extract<Route, { name: 'journal' }>['passage']

type Surroundings = {
  passage: Passage
  readOnly: boolean
  guidePanel: Panel
  listButton: ReactNode
  /** Reads the entry anew, after what was written here was given up or kept elsewhere. */
  onReload: () => void
}

/** One entry, opened once and then only written to. */
export function JournalEntry({ entryId, ...surroundings }: Surroundings & { entryId: string }) {
  const opened = useOpened(entryId, id => api.entries.get({ id }))
  if (opened.kind === 'open') return <OpenEntry entry={opened.value} {...surroundings} />
  return (
    <main className={classes.page}>
      <ScreenBar crumbs={[{ text: 'Journal', href: hrefOf({ name: 'journal' }) }]} lead={surroundings.listButton} />
      {opened.kind === 'failed' && (
        <EntryFault entryId={entryId} error={opened.error} onRetry={surroundings.onReload} />
      )}
    </main>
  )
}

function OpenEntry({ entry, passage, readOnly, guidePanel, listButton, onReload }: Surroundings & { entry: Entry }) {
  const { autosave, state, draft } = useEntryDraft(entry)
  const editor = useRef<EditorHandle>(null)
  const title = useRef<HTMLTextAreaElement>(null)
  const { feed, onDocument } = useDocumentFeed(draft)
  const takePrompt = useTakePrompt(editor, guidePanel)
  useWindowTitle(draft.start.title || 'Entry')
  useStart(entry.id, title, takePrompt)
  usePassage(editor, passage)
  const conflict = state.kind === 'failed' && state.error.code === 'conflict'
  return (
    <>
      <main className={classes.page}>
        <EntryBar
          entry={entry}
          period={draft.fields().period}
          autosave={autosave}
          readOnly={readOnly}
          lead={listButton}
        >
          <SaveIndicator state={state} />
          {(guidePanel.overlay || !guidePanel.shown) && <GuideButton panel={guidePanel} />}
        </EntryBar>
        {conflict && (
          <ConflictNotice
            what="entry"
            historyHref={hrefOf({ name: 'history', kind: 'entry', id: entry.id })}
            autosave={autosave}
            keepMine={async () => {
              const copy = await api.entries.create(draft.current())
              return () => navigate({ name: 'journal', entryId: copy.id })
            }}
            onReload={onReload}
          />
        )}
        <Sheet
          entryId={entry.id}
          draft={draft}
          readOnly={readOnly}
          title={title}
          editor={editor}
          onDocument={onDocument}
          onLeave={autosave.flush}
        />
      </main>
      <SidePanel panel={guidePanel} side="end" label="Guide" className={classes.guide}>
        <Guide feed={feed} onTake={readOnly ? null : takePrompt} />
      </SidePanel>
    </>
  )
}

type SheetProps = {
  entryId: string
  draft: OpenDraft
  readOnly: boolean
  title: RefObject<HTMLTextAreaElement | null>
  editor: RefObject<EditorHandle | null>
  onDocument: (getDocument: () => RichText) => void
  onLeave: () => void
}

/** What the person writes on. Not drawn again while the state of saving, or the list, changes around it. */
const Sheet = memo(function Sheet({ entryId, draft, readOnly, title, editor, onDocument, onLeave }: SheetProps) {
  const { start, setFields } = draft
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears the fields inside lose the focus and is no control itself
    <div className={classes.sheet} onBlur={() => onLeave()}>
      <TitleField
        ref={title}
        title={start.title}
        readOnly={readOnly}
        onChange={text => setFields({ title: text })}
        onDone={() => editor.current?.focus()}
      />
      <EntryMeta entryId={entryId} start={start} readOnly={readOnly} onChange={setFields}>
        <RoleField roleId={start.roleId} readOnly={readOnly} onChange={roleId => setFields({ roleId })} />
      </EntryMeta>
      <EntryEditor
        ref={editor}
        document={start.document}
        ariaLabel="Entry"
        readOnly={readOnly}
        onChange={onDocument}
        onNotice={notify}
        onOpenLink={openLink}
      />
    </div>
  )
})

/** Hands each state of the text to what saves it and to the guide that reads it. */
function useDocumentFeed(draft: OpenDraft) {
  const [feed] = useState(() => createDocumentFeed(draft.start.document))
  const onDocument = useCallback(
    (getDocument: () => RichText) => {
      draft.setDocument(getDocument)
      feed.set(getDocument)
    },
    [draft, feed],
  )
  return { feed, onDocument }
}

function useTakePrompt(editor: RefObject<EditorHandle | null>, { putAway }: Panel): (prompt: Prompt) => void {
  return useCallback(
    prompt => {
      putAway()
      editor.current?.insertPrompt(prompt)
    },
    [editor, putAway],
  )
}

function GuideButton({ panel }: { panel: Panel }) {
  return (
    <Button
      ref={panel.opener}
      variant="default"
      aria-expanded={panel.shown}
      leftSection={<IconLayoutSidebarRight size={16} aria-hidden="true" />}
      onClick={panel.toggle}
    >
      Guide
    </Button>
  )
}

/** Shows the passage that a story's sentence came from, and says so where it is gone. */
function usePassage(editor: RefObject<EditorHandle | null>, passage: Passage): void {
  useEffect(() => {
    if (!passage || !editor.current) return
    const found = editor.current.scrollToPassage(passage.blockId, passage.start, passage.end)
    if (!found) notify('The passage is no longer in this entry. It was changed or deleted after the story was made.')
  }, [editor, passage])
}

const openLink = (url: string) => void api.app.openLink({ url }).catch(notifyOf)

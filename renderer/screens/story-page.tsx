import { useRef, useState } from 'react'
import { defaultPreferences } from '../../shared/preferences.ts'
import type { Source, Story, StoryDraft } from '../../shared/stories.ts'
import { api, useRead } from '../api.ts'
import { hrefOf, navigate, type Route } from '../app/routes.ts'
import type { SaveState } from '../autosave/autosave.ts'
import { ConflictNotice } from '../autosave/conflict-notice.tsx'
import type { EditorHandle } from '../editor/editor-handle.ts'
import { StoryEditor } from '../editor/story-editor.tsx'
import classes from '../features/stories/story.module.css'
import { StoryBar } from '../features/stories/story-bar.tsx'
import { addToPrepSheet, keepAsNewStory, moveToTrash } from '../features/stories/story-deeds.ts'
import { useSourceNote } from '../features/stories/use-source-note.ts'
import { type OpenDraft, useStoryDraft } from '../features/stories/use-story-draft.ts'
import { notify, notifyOf } from '../ui/notify.ts'
import { type Panel, SidePanel, usePanel } from '../ui/side-panel.tsx'
import { useSignal } from '../ui/signal.ts'
import { showHistory, toggleMargin } from '../ui/signals.ts'
import { TitleField } from '../ui/title-field.tsx'
import { useWindowTitle } from '../ui/use-window-title.ts'
import { StoryAnswer } from './story-answer.tsx'
import { StoryFields, StoryFigures } from './story-fields.tsx'
import { StoryFoot } from './story-foot.tsx'
import { StoryMargin } from './story-margin.tsx'
import { StoryPrinciples, StoryTelling, useTelling } from './story-principles.tsx'
import { useStoryCoaching } from './use-story-coaching.ts'
import { useStoryEvidence } from './use-story-evidence.ts'

/** A story being written, with the coach and its sources in the margin. Mounted anew for each story that is opened. */
export function StoryPage({ story, onReload }: { story: Story; onReload: () => void }) {
  const { autosave, state, draft } = useStoryDraft(story)
  const live = useRead('stories', 'get', { id: story.id }).data ?? story
  const rate = useRead('preferences', 'get').data?.speakingRate ?? defaultPreferences.speakingRate
  const journal = useRead('journals', 'status').data
  const readOnly = journal?.state === 'open' && journal.readOnly
  const panel = usePanel('1100px')
  useSignal(toggleMargin, panel.toggle)
  const handle = useRef<EditorHandle>(null)
  const { emphases, sources } = live
  const telling = useTelling(panel.putAway)
  const coaching = useStoryCoaching({ story: live, rate, draft, handle, giveWay: telling.giveWay })
  const linking = useStoryEvidence({ story: live, draft, handle, flush: autosave.flush })
  const [standing, changeStanding] = useStanding(draft)
  const note = useSourceNote()
  const flush = () => void autosave.flush()
  return (
    <div className={classes.screen}>
      <main className={classes.page}>
        <Bar
          storyId={story.id}
          standing={standing}
          onStanding={changeStanding}
          readOnly={readOnly}
          saveState={state}
          panel={panel}
          flush={autosave.flush}
        />
        {state.kind === 'failed' && state.error.code === 'conflict' && (
          <ConflictNotice
            what="story"
            historyHref={hrefOf({ name: 'history', kind: 'story', id: story.id })}
            autosave={autosave}
            keepMine={async () => {
              const storyId = await keepAsNewStory(draft.current(), live)
              return () => navigate({ name: 'story', storyId })
            }}
            onReload={onReload}
          />
        )}
        <div className={classes.sheet}>
          <Headline draft={draft} readOnly={readOnly} onBlur={flush} onEnter={() => handle.current?.focus()} />
          <StoryPrinciples storyId={story.id} emphases={emphases} draft={draft} />
          <StoryFigures story={live} draft={draft} readOnly={readOnly} />
          <StoryTelling emphases={emphases} draft={draft} telling={telling}>
            <StoryEditor
              ref={handle}
              document={draft.start.document}
              ariaLabel="The story, in five parts"
              readOnly={readOnly}
              speakingRate={rate}
              onChange={draft.setDocument}
              onBlur={flush}
              onSourceAt={note.onSourceAt}
              onNotice={notify}
              onOpenLink={url => void api.app.openLink({ url }).catch(notifyOf)}
            />
            <StoryAnswer story={live} draft={draft} handle={handle} coaching={coaching} />
          </StoryTelling>
          <StoryFields story={live} draft={draft} readOnly={readOnly} />
        </div>
        <StoryFoot coaching={coaching} note={note} sources={sources} hrefOfSource={hrefOfSource} />
      </main>
      <SidePanel panel={panel} side="end" label="Coach" className={classes.margin}>
        <StoryMargin
          story={live}
          status={standing.status}
          rate={rate}
          readOnly={readOnly}
          coaching={coaching}
          linking={linking}
          hrefOfSource={hrefOfSource}
          onMarkReady={() => changeStanding({ status: 'ready' })}
        />
      </SidePanel>
    </div>
  )
}

type Standing = Pick<StoryDraft, 'status' | 'kind'>

/** What the story is said to be: the bar and the coach both change it. */
function useStanding(draft: OpenDraft): [Standing, (change: Partial<Standing>) => void] {
  const [standing, setStanding] = useState<Standing>(draft.start)
  const change = (some: Partial<Standing>) => {
    setStanding(was => ({ ...was, ...some }))
    draft.set(some)
  }
  return [standing, change]
}

type BarProps = {
  storyId: string
  standing: Standing
  onStanding: (change: Partial<Standing>) => void
  readOnly: boolean
  saveState: SaveState
  panel: Panel
  flush: () => Promise<boolean>
}

function Bar({ storyId, standing, onStanding, readOnly, saveState, panel, flush }: BarProps) {
  const sheet = useRead('prepSheets', 'get', { targetId: null }).data
  const history: Route = { name: 'history', kind: 'story', id: storyId }
  useSignal(showHistory, () => navigate(history))
  return (
    <StoryBar
      storiesHref={hrefOf({ name: 'stories' })}
      historyHref={hrefOf(history)}
      sheetHref={hrefOf({ name: 'prep-sheet' })}
      rehearseHref={hrefOf({ name: 'rehearse', storyId })}
      status={standing.status}
      kind={standing.kind}
      readOnly={readOnly}
      saveState={saveState}
      onSheet={sheet?.storyIds.includes(storyId) ?? false}
      panel={panel}
      onStatus={status => onStanding({ status })}
      onKind={kind => onStanding({ kind })}
      onAddToSheet={() => void addToPrepSheet(storyId)}
      onTrash={() => void flush().then(() => moveToTrash(storyId))}
    />
  )
}

type HeadlineProps = { draft: OpenDraft; readOnly: boolean; onBlur: () => void; onEnter: () => void }

function Headline({ draft, readOnly, onBlur, onEnter }: HeadlineProps) {
  const [headline, setHeadline] = useState(draft.start.headline)
  useWindowTitle(headline || 'Untitled story')
  return (
    <h1>
      <TitleField
        label="Headline"
        value={headline}
        placeholder="What changed, in one line"
        maxLength={500}
        readOnly={readOnly}
        onChange={next => {
          setHeadline(next)
          draft.set({ headline: next })
        }}
        onBlur={onBlur}
        onEnter={onEnter}
      />
    </h1>
  )
}

function hrefOfSource({ passage: { entryId, blockId, start, end }, state }: Source): string {
  return hrefOf(
    state === 'missing' ? { name: 'journal', entryId } : { name: 'journal', entryId, passage: { blockId, start, end } },
  )
}

import { Button, SegmentedControl } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { History, Kept, VersionContent } from '../../shared/history.ts'
import { defaultPreferences } from '../../shared/preferences.ts'
import { useRead } from '../api.ts'
import { hrefOf, type Route } from '../app/routes.ts'
import { useOpened } from '../autosave/use-opened.ts'
import { EntryEditor } from '../editor/entry-editor.tsx'
import { StoryEditor } from '../editor/story-editor.tsx'
import { DifferenceView } from '../features/history/difference-view.tsx'
import classes from '../features/history/history.module.css'
import { restoreVersion } from '../features/history/restore-version.ts'
import { nothing } from '../features/history/sections.ts'
import { type Chosen, VersionList } from '../features/history/version-list.tsx'
import { momentOf, reasonInWords } from '../features/history/version-words.ts'
import { WholeVersion } from '../features/history/whole-version.tsx'
import { Plain } from '../ui/plain.tsx'
import { ScreenBar } from '../ui/screen-bar.tsx'
import { useWindowTitle } from '../ui/use-window-title.ts'

type HistoryRoute = Extract<Route, { name: 'history' }>

/** What an entry or a story was before: its versions at the left, and the chosen one, compared or whole, at the right. */
export function HistoryScreen({ route: { kind, id } }: { route: HistoryRoute }) {
  // What is being written must be in the present state, so it is saved before the history is read.
  const opened = useOpened(id, async () => undefined)
  if (opened.kind === 'opening') return <main className={classes.page} />
  return <OpenHistory of={{ kind, id }} />
}

function OpenHistory({ of }: { of: Kept }) {
  const history = useRead('history', 'list', of)
  if (history.error)
    return (
      <main className={classes.page}>
        <Plain title="This history could not be read">{history.error.message}</Plain>
      </main>
    )
  if (!history.data) return <main className={classes.page} />
  return <Versions of={of} history={history.data} />
}

function Versions({ of, history }: { of: Kept; history: History }) {
  const [choice, setChoice] = useState<Chosen>(history.versions[0]?.number ?? 'now')
  const chosen = history.versions.some(({ number }) => number === choice) ? choice : 'now'
  const title = history.present.title.trim() || (of.kind === 'entry' ? 'Untitled entry' : 'Untitled story')
  useWindowTitle(`History of ${title}`)
  const place =
    of.kind === 'entry' ? { text: 'Journal', name: 'journal' as const } : { text: 'Stories', name: 'stories' as const }
  return (
    <div className={classes.history}>
      <VersionList history={history} chosen={chosen} onChoose={setChoice} />
      <main className={classes.page}>
        <ScreenBar
          crumbs={[
            { text: place.text, href: hrefOf({ name: place.name }) },
            { text: title, href: hrefOf(documentRoute(of)) },
            { text: 'History' },
          ]}
        />
        <div className={classes.sheet}>
          {chosen === 'now' ? (
            <Present of={of} history={history} />
          ) : (
            <Earlier key={chosen} of={of} history={history} number={chosen} />
          )}
        </div>
      </main>
    </div>
  )
}

function documentRoute({ kind, id }: Kept): Route {
  return kind === 'entry' ? { name: 'journal', entryId: id } : { name: 'story', storyId: id }
}

function Present({ of, history }: { of: Kept; history: History }) {
  const [view, setView] = useState<'whole' | 'before'>('whole')
  const newest = history.versions[0]
  return (
    <>
      <h1>As it is now</h1>
      <p className={classes.about}>Saved: {momentOf(history.present.savedAt, new Date())}</p>
      {newest ? (
        <Views
          label="What to show"
          view={view}
          views={[whole, { value: 'before', label: 'Changes since the version before' }]}
          onView={setView}
        />
      ) : (
        <p className={classes.hint}>
          There is no earlier version yet. One is kept before the first change of each sitting, every two minutes while
          you write, and before most of a text goes away. Nothing needs to be done for it.
        </p>
      )}
      {view === 'before' && newest ? (
        <AgainstVersion number={newest.number}>
          {before => <Difference of={of} before={before} after={history.present} legend={sinceBefore} />}
        </AgainstVersion>
      ) : (
        <Whole of={of} content={history.present} />
      )}
    </>
  )
}

type EarlierView = 'now' | 'before' | 'whole'

function Earlier({ of, history, number }: { of: Kept; history: History; number: number }) {
  const [view, setView] = useState<EarlierView>('now')
  const status = useRead('journals', 'status').data
  const readOnly = status?.state === 'open' && status.readOnly
  const index = history.versions.findIndex(version => version.number === number)
  const row = history.versions[index]
  const before = history.versions[index + 1]
  if (!row) return null
  const when = momentOf(row.savedAt, new Date())
  const reason = reasonInWords(row.reason)
  return (
    <>
      <h1>The version of {when}</h1>
      <p className={classes.about}>
        {row.words} {row.words === 1 ? 'word' : 'words'}
        {reason && `, kept ${reason.startsWith('not') ? `because it was ${reason}` : reason}`}
      </p>
      <Views label="What to show" view={view} views={[againstNow, againstBefore, whole]} onView={setView}>
        {!readOnly && <Button onClick={() => void restoreVersion(of, number, when)}>Restore this version</Button>}
      </Views>
      <AgainstVersion number={number}>
        {version => {
          if (view === 'whole') return <Whole of={of} content={version} />
          if (view === 'now') return <Difference of={of} before={version} after={history.present} legend={sinceThen} />
          return before ? (
            <AgainstVersion number={before.number}>
              {older => <Difference of={of} before={older} after={version} legend={sinceBefore} />}
            </AgainstVersion>
          ) : (
            <Difference of={of} before={nothing} after={version} legend={sinceBefore} />
          )
        }}
      </AgainstVersion>
    </>
  )
}

const whole = { value: 'whole' as const, label: 'Whole text' }
const againstNow = { value: 'now' as const, label: 'Compared with now' }
const againstBefore = { value: 'before' as const, label: 'With the version before' }

const sinceThen = { added: 'written since', removed: 'would come back' }
const sinceBefore = { added: 'new in it', removed: 'no longer in it' }

type ViewsProps<View extends string> = {
  label: string
  view: View
  views: readonly { value: View; label: string }[]
  onView: (view: View) => void
  children?: ReactNode
}

function Views<View extends string>({ label, view, views, onView, children }: ViewsProps<View>) {
  return (
    <div className={classes.views}>
      <SegmentedControl size="xs" aria-label={label} data={[...views]} value={view} onChange={onView} />
      {children}
    </div>
  )
}

/** Reads a version and hands it on; says what is wrong where it cannot. */
function AgainstVersion({ number, children }: { number: number; children: (version: VersionContent) => ReactNode }) {
  const version = useRead('history', 'get', { number })
  if (version.error)
    return (
      <p className={classes.same} role="alert">
        {version.error.message}
      </p>
    )
  return version.data ? children(version.data) : null
}

type DifferenceProps = { of: Kept; before: VersionContent; after: VersionContent; legend: typeof sinceThen }

function Difference({ of, ...props }: DifferenceProps) {
  return <DifferenceView titleName={of.kind === 'entry' ? 'Title' : 'Headline'} {...props} />
}

function Whole({ of, content }: { of: Kept; content: VersionContent }) {
  const rate = useRead('preferences', 'get').data?.speakingRate ?? defaultPreferences.speakingRate
  const { document } = content
  return (
    <WholeVersion content={content}>
      {document &&
        (of.kind === 'entry' ? (
          <EntryEditor key={content.savedAt} document={document} ariaLabel="The text of this version" readOnly />
        ) : (
          <StoryEditor
            key={content.savedAt}
            document={document}
            ariaLabel="The text of this version"
            readOnly
            speakingRate={rate}
          />
        ))}
    </WholeVersion>
  )
}

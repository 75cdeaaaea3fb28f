import { Button, SegmentedControl, TextInput } from '@mantine/core'
import type { Paper, PrepSheet } from '../../shared/prep-sheets.ts'
import type { StoryRow } from '../../shared/stories.ts'
import { api, useRead } from '../api.ts'
import { hrefOf, type Route } from '../app/routes.ts'
import { useOpened } from '../autosave/use-opened.ts'
import classes from '../features/prep-sheets/prep-sheets.module.css'
import { StoryChooser } from '../features/prep-sheets/story-chooser.tsx'
import { useSheet } from '../features/prep-sheets/use-sheet.ts'
import { Preview } from '../features/printing/preview.tsx'
import printing from '../features/printing/printing.module.css'
import { usePdf } from '../features/printing/use-pdf.ts'
import { usePrintedSheet } from '../features/printing/use-printed-sheet.ts'
import { notify, notifyOf } from '../ui/notify.ts'
import { Plain } from '../ui/plain.tsx'
import { useSignal } from '../ui/signal.ts'
import { printSheet as printSignal, savePdf as saveSignal } from '../ui/signals.ts'
import { useWindowTitle } from '../ui/use-window-title.ts'

export function PrepSheetScreen(_: { route: Extract<Route, { name: 'prep-sheet' }> }) {
  useWindowTitle('Prep sheet')
  const opened = useOpened('prep-sheet', () => api.prepSheets.get())
  const stories = useRead('stories', 'list')
  const fault = opened.kind === 'failed' ? opened.error : stories.error
  if (fault) {
    return (
      <main className={classes.empty}>
        <Plain title="The prep sheet could not be opened">{fault.message}</Plain>
      </main>
    )
  }
  if (opened.kind !== 'open' || !stories.data) return <main className={classes.empty} />
  if (stories.data.length === 0) return <NothingToPrint />
  return <OpenSheet stored={opened.value} stories={stories.data} storiesReadAt={stories.dataUpdatedAt} />
}

function NothingToPrint() {
  return (
    <main className={classes.empty}>
      <Plain
        title="No story to print yet"
        action={
          <Button component="a" href={hrefOf({ name: 'stories' })}>
            Go to the stories
          </Button>
        }
      >
        The prep sheet is the paper you take to an interview: your stories in the order you choose, with their numbers
        and principles. It needs one story first.
      </Plain>
    </main>
  )
}

type OpenSheetProps = { stored: PrepSheet; stories: readonly StoryRow[]; storiesReadAt: number }

function OpenSheet({ stored, stories, storiesReadAt }: OpenSheetProps) {
  const { sheet, change } = useSheet(stored)
  // What is in the trash is not printed, and comes back to its place when it is restored.
  const storyIds = sheet.storyIds.filter(id => stories.some(story => story.id === id))
  return (
    <main className={classes.screen}>
      <section className={classes.choices} aria-label="What is on the sheet">
        <div className={classes.head}>
          <h1>Prep sheet</h1>
          <TextInput
            label="Title"
            value={sheet.title}
            maxLength={200}
            onChange={event => change({ title: event.currentTarget.value })}
          />
          <div className={classes.paper}>
            <span id="paper-size">Paper</span>
            <SegmentedControl
              size="xs"
              aria-labelledby="paper-size"
              data={papers}
              value={sheet.paper}
              // The list holds exactly the papers.
              onChange={paper => change({ paper: paper as Paper })}
            />
          </div>
        </div>
        <div className={classes.list}>
          <div className={classes.listhead}>
            <h2>
              {storyIds.length} of {stories.length} {stories.length === 1 ? 'story' : 'stories'}
            </h2>
            <button type="button" onClick={() => change({ storyIds: withAll(storyIds, stories) })}>
              All
            </button>
            <button type="button" onClick={() => change({ storyIds: [] })}>
              None
            </button>
          </div>
          <StoryChooser stories={stories} chosen={storyIds} onChange={chosen => change({ storyIds: chosen })} />
        </div>
      </section>
      <Paperwork sheet={{ ...sheet, storyIds }} storiesReadAt={storiesReadAt} />
    </main>
  )
}

function Paperwork({ sheet, storiesReadAt }: { sheet: PrepSheet; storiesReadAt: number }) {
  const { printed, current, fault, again } = usePrintedSheet(sheet, storiesReadAt)
  const pdf = usePdf(printed)
  const trouble = fault ?? pdf.fault
  const ready = printed && current && !fault
  const toPrinter = () => printed && void print(printed.sheetId)
  const toFile = () => printed && void savePdf(printed.sheetId)
  useSignal(printSignal, ready ? toPrinter : null)
  useSignal(saveSignal, ready ? toFile : null)
  const shown = current && pdf.shown?.sheetId === printed?.sheetId
  return (
    <section className={printing.side} aria-label="Paper">
      <div className={printing.bar}>
        <span role="status">
          {sheet.storyIds.length === 0 || trouble
            ? ''
            : shown
              ? pagesText(pdf.shown?.pages ?? 0)
              : 'Drawing the pages…'}
        </span>
        <Button variant="default" disabled={!ready} onClick={toPrinter}>
          Print…
        </Button>
        <Button disabled={!ready} onClick={toFile}>
          Save as PDF…
        </Button>
      </div>
      {trouble && (
        <p className={printing.fault} role="alert">
          {trouble}{' '}
          <Button onClick={again} size="compact-sm" variant="default">
            Try again
          </Button>
        </p>
      )}
      {sheet.storyIds.length === 0 ? (
        <Plain title="Choose a story">
          Tick the stories you want to take along. The paper shows up here as it will print.
        </Plain>
      ) : (
        pdf.shown && <Preview pdf={pdf.shown} />
      )}
    </section>
  )
}

const papers = [
  { value: 'a4', label: 'A4' },
  { value: 'letter', label: 'Letter' },
]

function withAll(storyIds: readonly string[], stories: readonly StoryRow[]): string[] {
  return [...storyIds, ...stories.map(story => story.id).filter(id => !storyIds.includes(id))]
}

function pagesText(pages: number): string {
  if (pages === 0) return ''
  return pages === 1 ? '1 page' : `${pages} pages`
}

async function savePdf(sheetId: string): Promise<void> {
  try {
    const saved = await api.printing.savePdf({ sheetId })
    if (saved) notify(`Saved as ${saved.path}`)
  } catch (cause) {
    notifyOf(cause)
  }
}

async function print(sheetId: string): Promise<void> {
  try {
    await api.printing.print({ sheetId })
  } catch (cause) {
    notifyOf(cause)
  }
}

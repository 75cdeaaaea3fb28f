import { Button, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { firstSheet, type PrepSheet, storiesOfPlan } from '../../shared/prep-sheets.ts'
import type { StoryRow } from '../../shared/stories.ts'
import { targetName } from '../../shared/targets.ts'
import { api, useRead } from '../api.ts'
import { hrefOf, navigate, type Route } from '../app/routes.ts'
import { useOpened } from '../autosave/use-opened.ts'
import { Chooser } from '../features/prep-sheets/chooser.tsx'
import { LayoutChoices } from '../features/prep-sheets/layout-choices.tsx'
import classes from '../features/prep-sheets/prep-sheets.module.css'
import { chosenParts, partChoices } from '../features/prep-sheets/sheet-parts.ts'
import { useSheet } from '../features/prep-sheets/use-sheet.ts'
import { Paperwork } from '../features/printing/paperwork.tsx'
import { NamesEditor } from '../features/stand-ins/names-editor.tsx'
import { Plain } from '../ui/plain.tsx'
import { useWindowTitle } from '../ui/use-window-title.ts'

export function PrepSheetScreen({ route }: { route: Extract<Route, { name: 'prep-sheet' }> }) {
  useWindowTitle('Prep sheet')
  const targetId = route.targetId ?? null
  const opened = useOpened(`prep-sheet-${targetId ?? ''}`, () => openSheet(targetId))
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

/** The sheet as it was left; at first, the stories of the target's plan, or every ready story. */
async function openSheet(targetId: string | null): Promise<PrepSheet> {
  const stored = await api.prepSheets.get({ targetId })
  if (stored) return stored
  if (targetId !== null) return firstSheet(targetId, storiesOfPlan(await api.targets.plan({ targetId })))
  const stories = await api.stories.list()
  return firstSheet(
    null,
    stories.filter(({ status }) => status === 'ready').map(({ id }) => id),
  )
}

function NothingToPrint() {
  return (
    <main className={classes.empty}>
      <Plain
        title="No story to print yet"
        action={
          <>
            <Button component="a" href={hrefOf({ name: 'stories' })}>
              Go to the stories
            </Button>
            <Button component="a" variant="default" href={hrefOf({ name: 'review' })}>
              Make a review pack
            </Button>
          </>
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
  const [naming, setNaming] = useState(false)
  const standIns = useRead('standIns', 'list')
  // What is in the trash is not printed, and comes back to its place when it is restored.
  const storyIds = sheet.storyIds.filter(id => stories.some(story => story.id === id))
  const request = { kind: 'prep', sheet: { ...sheet, storyIds } } as const
  const parts = partChoices(sheet)
  const shownParts = sheet.parts.filter(({ id, shown }) => shown && parts.some(part => part.id === id))
  return (
    <main className={classes.screen}>
      <section className={classes.choices} aria-label="What is on the sheet">
        <div className={classes.head}>
          <div className={classes.line}>
            <h1>Prep sheet</h1>
            <a href={hrefOf({ name: 'review' })}>Review pack</a>
          </div>
          <TargetChoice targetId={sheet.targetId} />
          <TextInput
            label="Title"
            placeholder="As the target"
            value={sheet.title}
            maxLength={200}
            onChange={event => change({ title: event.currentTarget.value })}
          />
          <LayoutChoices
            layout={sheet}
            names={standIns.data?.length}
            onChange={change}
            onNames={() => setNaming(true)}
          />
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
          <Chooser
            name="Stories"
            choices={stories.map(choiceOf)}
            chosen={storyIds}
            onChange={chosen => change({ storyIds: chosen })}
          />
          <div className={classes.listhead}>
            <h2>Parts of the sheet</h2>
          </div>
          <Chooser
            name="Parts"
            choices={parts}
            chosen={shownParts.map(({ id }) => id)}
            onChange={chosen => change({ parts: chosenParts(sheet.parts, chosen) })}
          />
        </div>
      </section>
      <Paperwork
        request={storyIds.length > 0 && shownParts.length > 0 ? request : null}
        readAt={storiesReadAt + standIns.dataUpdatedAt}
        nothing={storyIds.length === 0 ? noStory : noPart}
      />
      {naming && <NamesEditor request={request} onClose={() => setNaming(false)} />}
    </main>
  )
}

const noStory = {
  title: 'Choose a story',
  text: 'Tick the stories you want to take along. The paper shows up here as it will print.',
}
const noPart = {
  title: 'Choose a part',
  text: 'Tick what the sheet shall hold: the stories at a glance, in full, the numbers. The paper shows up here as it will print.',
}

/** Each target has a sheet of its own. */
function TargetChoice({ targetId }: { targetId: string | null }) {
  const targets = useRead('targets', 'list').data ?? []
  if (targets.length === 0) return null
  return (
    <Select
      label="For"
      data={[
        { value: '', label: 'No target in particular' },
        ...targets.map(target => ({ value: target.id, label: targetName(target) })),
      ]}
      value={targetId ?? ''}
      allowDeselect={false}
      onChange={id => navigate({ name: 'prep-sheet', ...(id ? { targetId: id } : {}) }, 'replace')}
    />
  )
}

function choiceOf({ id, headline, status }: StoryRow) {
  return { id, label: headline || 'Untitled story', note: status === 'draft' ? 'Draft' : undefined }
}

function withAll(storyIds: readonly string[], stories: readonly StoryRow[]): string[] {
  return [...storyIds, ...stories.map(story => story.id).filter(id => !storyIds.includes(id))]
}

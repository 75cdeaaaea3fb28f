import { Checkbox, MultiSelect, SegmentedControl, TextInput } from '@mantine/core'
import { useState } from 'react'
import { z } from 'zod'
import { LocalDay } from '../../shared/day.ts'
import { ReviewPack } from '../../shared/prep-sheets.ts'
import { daysAfter } from '../../shared/rehearse/memory.ts'
import { useRead } from '../api.ts'
import { hrefOf, type Route } from '../app/routes.ts'
import { useUnfinished } from '../autosave/use-unfinished.ts'
import { LayoutChoices } from '../features/prep-sheets/layout-choices.tsx'
import classes from '../features/prep-sheets/prep-sheets.module.css'
import { Paperwork } from '../features/printing/paperwork.tsx'
import { NamesEditor } from '../features/stand-ins/names-editor.tsx'
import { useWindowTitle } from '../ui/use-window-title.ts'

/** What was done in a period, on paper: for a self-review or a promotion case. */
export function ReviewScreen(_: { route: Extract<Route, { name: 'review' }> }) {
  useWindowTitle('Review pack')
  const today = useRead('app', 'about').data?.today
  if (!today) return <main className={classes.empty} />
  return <Review today={today} />
}

const Chosen = z.object({
  // A day that is being typed may be none yet.
  pack: ReviewPack.extend({ from: z.string(), to: z.string() }),
  /** Whether the person chose the period; else it is that of the present day. */
  period: z.boolean(),
})

function Review({ today }: { today: LocalDay }) {
  const { pack, change } = useReviewPack(today)
  const [naming, setNaming] = useState(false)
  const roles = useRead('roles', 'list').data ?? []
  const stories = useRead('stories', 'list')
  const groups = useRead('entries', 'listGroups')
  const standIns = useRead('standIns', 'list')
  const request = { kind: 'review', pack } as const
  const fault = faultOf(pack)
  return (
    <main className={classes.screen}>
      <section className={classes.choices} aria-label="What is in the pack">
        <div className={classes.head}>
          <div className={classes.line}>
            <h1>Review pack</h1>
            <a href={hrefOf({ name: 'prep-sheet' })}>Prep sheet</a>
          </div>
          <TextInput
            label="Title"
            value={pack.title}
            maxLength={200}
            onChange={event => change({ title: event.currentTarget.value })}
          />
          <div className={classes.period}>
            <TextInput
              type="date"
              label="From"
              value={pack.from}
              onChange={event => change({ from: event.currentTarget.value })}
            />
            <TextInput
              type="date"
              label="To"
              value={pack.to}
              onChange={event => change({ to: event.currentTarget.value })}
            />
          </div>
          {fault && <p role="alert">{fault}</p>}
          <MultiSelect
            label="Roles"
            placeholder={pack.roleIds.length === 0 ? 'All roles' : ''}
            data={roles.map(({ id, title, employer }) => ({
              value: id,
              label: [title, employer].filter(Boolean).join(', '),
            }))}
            value={pack.roleIds}
            onChange={roleIds => change({ roleIds })}
          />
          <div className={classes.line}>
            <span id="entries-of-pack">Entries</span>
            <SegmentedControl
              size="xs"
              aria-labelledby="entries-of-pack"
              data={depths}
              value={pack.entries}
              onChange={entries => change({ entries: ReviewPack.shape.entries.parse(entries) })}
            />
          </div>
          <Checkbox
            label="Stories that happened then, by principle"
            checked={pack.stories}
            onChange={event => change({ stories: event.currentTarget.checked })}
          />
          <LayoutChoices
            layout={pack}
            names={standIns.data?.length}
            onChange={change}
            onNames={() => setNaming(true)}
          />
        </div>
      </section>
      <Paperwork
        request={fault ? null : request}
        readAt={stories.dataUpdatedAt + groups.dataUpdatedAt + standIns.dataUpdatedAt}
        nothing={{
          title: 'Choose a period',
          text: 'The paper shows up here once the period has a beginning and an end.',
        }}
      />
      {naming && !fault && <NamesEditor request={request} onClose={() => setNaming(false)} />}
    </main>
  )
}

/** As it was left. */
function useReviewPack(today: LocalDay) {
  const first = { pack: firstPack(today), period: false }
  const { value: chosen, change: keep } = useUnfinished('review pack', Chosen, first)
  const { from, to } = chosen.period ? chosen.pack : first.pack
  const pack = { ...chosen.pack, from, to }
  const change = (changes: Partial<ReviewPack>) => {
    const period = chosen.period || changes.from !== undefined || changes.to !== undefined
    keep({ pack: { ...pack, ...changes }, period })
  }
  return { pack, change }
}

const depths = [
  { value: 'none', label: 'None' },
  { value: 'titles', label: 'Titles' },
  { value: 'texts', label: 'In full' },
]

/** The last half-year, which most reviews are about. */
function firstPack(today: LocalDay): ReviewPack {
  return {
    title: 'Review',
    paper: 'a4',
    density: 'comfortable',
    safe: false,
    from: daysAfter(today, -182),
    to: today,
    roleIds: [],
    entries: 'titles',
    stories: true,
  }
}

function faultOf({ from, to }: ReviewPack): string | null {
  if (!LocalDay.safeParse(from).success || !LocalDay.safeParse(to).success) return 'Give both days.'
  return from > to ? 'The end is before the start. Exchange the two.' : null
}

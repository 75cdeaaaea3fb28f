import { ActionIcon, Button, Menu, SegmentedControl } from '@mantine/core'
import { IconDots, IconNotes } from '@tabler/icons-react'
import { kindNames, StoryKind, type StoryStatus } from '../../../shared/stories.ts'
import type { SaveState } from '../../autosave/autosave.ts'
import { SaveIndicator } from '../../autosave/save-indicator.tsx'
import { ScreenBar } from '../../ui/screen-bar.tsx'
import type { Panel } from '../../ui/side-panel.tsx'
import classes from './story.module.css'

type Props = {
  storiesHref: string
  historyHref: string
  sheetHref: string
  rehearseHref: string
  status: StoryStatus
  kind: StoryKind | null
  readOnly: boolean
  saveState: SaveState
  onSheet: boolean
  panel: Panel
  onStatus: (status: StoryStatus) => void
  onKind: (kind: StoryKind | null) => void
  onAddToSheet: () => void
  onTrash: () => void
}

export function StoryBar({
  storiesHref,
  sheetHref,
  rehearseHref,
  status,
  kind,
  saveState,
  onSheet,
  panel,
  ...deeds
}: Props) {
  // The switch beside it says whether it is ready, so the kind alone is news.
  const standing = status === 'ready' ? 'Ready' : 'Draft'
  return (
    <ScreenBar crumbs={[{ text: 'Stories', href: storiesHref }, { text: kind ? kindNames[kind] : standing }]}>
      <SaveIndicator state={saveState} />
      <SegmentedControl
        size="xs"
        aria-label="Status of the story"
        data={statuses}
        value={status}
        // The list holds exactly the statuses.
        onChange={value => deeds.onStatus(value as StoryStatus)}
      />
      <Button component="a" href={rehearseHref} variant="default">
        Rehearse
      </Button>
      {onSheet ? (
        <Button component="a" href={sheetHref} variant="default">
          On the prep sheet
        </Button>
      ) : (
        <Button variant="default" onClick={deeds.onAddToSheet}>
          Add to prep sheet
        </Button>
      )}
      <More kind={kind} {...deeds} />
      <ActionIcon
        ref={panel.opener}
        className={classes.opener ?? ''}
        variant="subtle"
        size={34}
        color="gray"
        aria-label={panel.shown ? 'Hide the coach' : 'Show the coach'}
        aria-expanded={panel.shown}
        onClick={panel.toggle}
      >
        <IconNotes size={18} aria-hidden="true" />
      </ActionIcon>
    </ScreenBar>
  )
}

function More({
  kind,
  readOnly,
  historyHref,
  onKind,
  onTrash,
}: Pick<Props, 'kind' | 'readOnly' | 'historyHref' | 'onKind' | 'onTrash'>) {
  return (
    <Menu position="bottom-end" width={230} withinPortal={false} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <ActionIcon variant="subtle" size={34} color="gray" aria-label="More for this story">
          <IconDots size={18} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {!readOnly && (
          <>
            <Menu.Label aria-hidden="true">Kind of story, for the coach</Menu.Label>
            <Menu.RadioGroup value={kind ?? ''} onChange={value => onKind(StoryKind.safeParse(value).data ?? null)}>
              <Menu.RadioItem value="" aria-label="Kind: none in particular">
                None in particular
              </Menu.RadioItem>
              {StoryKind.options.map(option => (
                <Menu.RadioItem key={option} value={option} aria-label={`Kind: ${kindNames[option]}`}>
                  {kindNames[option]}
                </Menu.RadioItem>
              ))}
            </Menu.RadioGroup>
            <Menu.Divider />
          </>
        )}
        <Menu.Item component="a" href={historyHref}>
          History
        </Menu.Item>
        {!readOnly && <Menu.Item onClick={onTrash}>Move to the trash</Menu.Item>}
      </Menu.Dropdown>
    </Menu>
  )
}

const statuses = [
  { value: 'draft', label: 'Draft' },
  { value: 'ready', label: 'Ready' },
]

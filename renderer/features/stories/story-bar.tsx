import { ActionIcon, Button, Menu, SegmentedControl } from '@mantine/core'
import { IconDots, IconNotes } from '@tabler/icons-react'
import type { StoryStatus } from '../../../shared/stories.ts'
import type { SaveState } from '../../autosave/autosave.ts'
import { SaveIndicator } from '../../autosave/save-indicator.tsx'
import { ScreenBar } from '../../ui/screen-bar.tsx'
import type { Panel } from '../../ui/side-panel.tsx'
import classes from './story.module.css'

type Props = {
  storiesHref: string
  sheetHref: string
  status: StoryStatus
  saveState: SaveState
  onSheet: boolean
  panel: Panel
  onStatus: (status: StoryStatus) => void
  onAddToSheet: () => void
  onTrash: () => void
}

export function StoryBar({ storiesHref, sheetHref, status, saveState, onSheet, panel, ...deeds }: Props) {
  return (
    <ScreenBar crumbs={[{ text: 'Stories', href: storiesHref }, { text: status === 'ready' ? 'Ready' : 'Draft' }]}>
      <SaveIndicator state={saveState} />
      <SegmentedControl
        size="xs"
        aria-label="Status of the story"
        data={statuses}
        value={status}
        // The list holds exactly the statuses.
        onChange={value => deeds.onStatus(value as StoryStatus)}
      />
      {onSheet ? (
        <Button component="a" href={sheetHref} variant="default">
          On the prep sheet
        </Button>
      ) : (
        <Button variant="default" onClick={deeds.onAddToSheet}>
          Add to prep sheet
        </Button>
      )}
      <Menu position="bottom-end" width={200}>
        <Menu.Target>
          <ActionIcon variant="subtle" size={34} color="gray" aria-label="More for this story">
            <IconDots size={18} aria-hidden="true" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={deeds.onTrash}>Move to the trash</Menu.Item>
        </Menu.Dropdown>
      </Menu>
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

const statuses = [
  { value: 'draft', label: 'Draft' },
  { value: 'ready', label: 'Ready' },
]

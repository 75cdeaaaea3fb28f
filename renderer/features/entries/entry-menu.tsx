import { ActionIcon, Menu } from '@mantine/core'
import { IconDots, IconHistory, IconTrash } from '@tabler/icons-react'

export function EntryMenu({ historyHref, onTrash }: { historyHref: string; onTrash: (() => void) | null }) {
  return (
    <Menu position="bottom-end" width={200} withinPortal={false} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <ActionIcon variant="subtle" aria-label="More about this entry">
          <IconDots size={18} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component="a" href={historyHref} leftSection={<IconHistory size={16} aria-hidden="true" />}>
          History
        </Menu.Item>
        {onTrash && (
          <Menu.Item leftSection={<IconTrash size={16} aria-hidden="true" />} onClick={onTrash}>
            Move to trash
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}

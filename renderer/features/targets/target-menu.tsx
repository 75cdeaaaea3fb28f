import { ActionIcon, Menu } from '@mantine/core'
import { IconDots, IconTrash } from '@tabler/icons-react'
import type { Target } from '../../../shared/targets.ts'
import { moveTargetToTrash } from './target-deeds.ts'

export function TargetMenu({ target }: { target: Pick<Target, 'id' | 'company' | 'role'> }) {
  return (
    <Menu position="bottom-end" width={200} withinPortal={false} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <ActionIcon variant="subtle" aria-label="More about this target">
          <IconDots size={18} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconTrash size={16} aria-hidden="true" />}
          onClick={() => void moveTargetToTrash(target)}
        >
          Move to trash
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

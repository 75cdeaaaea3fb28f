import { Kbd, Modal, Table } from '@mantine/core'
import { useCallback, useState } from 'react'
import { actions } from '../../shared/actions.ts'
import { keysOf } from '../ui/keys.ts'
import { useSignal } from '../ui/signal.ts'
import { showShortcuts } from '../ui/signals.ts'

/** Every command with its keys. */
export function ShortcutSheet() {
  const [opened, setOpened] = useState(false)
  useSignal(
    showShortcuts,
    useCallback(() => setOpened(true), []),
  )
  return (
    <Modal opened={opened} onClose={() => setOpened(false)} title="Keyboard shortcuts" size="md">
      <Table verticalSpacing="xs" withRowBorders>
        <Table.Tbody>
          {actions.map(action => (
            <Table.Tr key={action.id}>
              <Table.Td>{action.label}</Table.Td>
              <Table.Td ta="right">{action.shortcut && <Kbd>{keysOf(action.shortcut)}</Kbd>}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  )
}

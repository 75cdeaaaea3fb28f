import { Kbd, Modal, Table } from '@mantine/core'
import { useEffect, useState } from 'react'
import { actions } from '../../shared/actions.ts'
import { keysOf } from '../ui/keys.ts'

/** Every command with its keys. */
export function ShortcutSheet({ asked }: { asked: number }) {
  const [opened, setOpened] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each wish opens it, also after it was closed
  useEffect(() => setOpened(true), [asked])
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

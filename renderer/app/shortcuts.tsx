import { Kbd, Modal, Table } from '@mantine/core'
import { useEffect, useState } from 'react'
import { actions, shortcutOf } from '../../shared/actions.ts'
import { isMac, keysOf } from '../ui/keys.ts'

const withKeys = actions.flatMap(action => {
  const shortcut = shortcutOf(action, isMac)
  return shortcut ? [{ ...action, keys: keysOf(shortcut) }] : []
})

/** Every command that has keys. */
export function ShortcutSheet({ asked }: { asked: number }) {
  const [opened, setOpened] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each wish opens it, also after it was closed
  useEffect(() => setOpened(true), [asked])
  return (
    <Modal opened={opened} onClose={() => setOpened(false)} title="Keyboard shortcuts" size="md">
      <Table verticalSpacing="xs" withRowBorders>
        <Table.Tbody>
          {withKeys.map(action => (
            <Table.Tr key={action.id}>
              <Table.Td>{action.label}</Table.Td>
              <Table.Td ta="right">
                <Kbd>{action.keys}</Kbd>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  )
}

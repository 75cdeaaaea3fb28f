import { Kbd, Modal, Table } from '@mantine/core'
import { useEffect, useState } from 'react'
import { actions } from '../../shared/actions.ts'

/** Opens the help sheet from anywhere. */
export function showShortcuts(): void {
  window.dispatchEvent(new Event('show-shortcuts'))
}

const isMac = navigator.platform.startsWith('Mac')

export function ShortcutSheet() {
  const [opened, setOpened] = useState(false)
  useEffect(() => {
    const open = () => setOpened(true)
    window.addEventListener('show-shortcuts', open)
    return () => window.removeEventListener('show-shortcuts', open)
  }, [])
  return (
    <Modal opened={opened} onClose={() => setOpened(false)} title="Keyboard shortcuts" size="md">
      <Table verticalSpacing="xs">
        <Table.Tbody>
          {actions.map(action => (
            <Table.Tr key={action.id}>
              <Table.Td>{action.label}</Table.Td>
              <Table.Td ta="right">{action.shortcut && <Kbd>{readable(action.shortcut)}</Kbd>}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  )
}

/** `Mod+Shift+P` -> `Ctrl Shift P`, or with Cmd on a Mac. */
function readable(shortcut: string): string {
  return shortcut.replace('Mod', isMac ? 'Cmd' : 'Ctrl').replaceAll('+', ' ')
}

import { ActionIcon } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'

type Props = { name: string; place: number; of: number; size: number; onMove: (by: 1 | -1) => void }

/** One place up or down in a list, for whoever does not drag. */
export function MoveButtons({ name, place, of, size, onMove }: Props) {
  return (
    <>
      <ActionIcon
        variant="subtle"
        size={size}
        aria-label={`Move up: ${name}`}
        disabled={place === 0}
        onClick={() => onMove(-1)}
      >
        <IconArrowUp size={14} aria-hidden="true" />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        size={size}
        aria-label={`Move down: ${name}`}
        disabled={place === of - 1}
        onClick={() => onMove(1)}
      >
        <IconArrowDown size={14} aria-hidden="true" />
      </ActionIcon>
    </>
  )
}

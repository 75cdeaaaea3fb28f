import { ActionIcon, Popover } from '@mantine/core'
import { IconCalendar } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import type { LocalDay, Period } from '../../../shared/day.ts'

const PeriodCalendar = lazy(async () => ({ default: (await import('./period-calendar.tsx')).PeriodCalendar }))

type Props = { period: Period | null; today: LocalDay; onPick: (period: Period) => void }

/** The calendar beside the words; it arrives when it is first opened. */
export function PeriodPicker({ period, today, onPick }: Props) {
  const [opened, setOpened] = useState(false)
  return (
    <Popover opened={opened} onChange={setOpened} trapFocus returnFocus position="bottom-start">
      <Popover.Target>
        <ActionIcon
          variant="subtle"
          size={22}
          aria-label="Choose from a calendar"
          onClick={() => setOpened(was => !was)}
        >
          <IconCalendar size={15} stroke={1.6} aria-hidden="true" />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label="When it happened">
        <Suspense fallback={null}>
          <PeriodCalendar period={period} today={today} onPick={onPick} onDone={() => setOpened(false)} />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  )
}

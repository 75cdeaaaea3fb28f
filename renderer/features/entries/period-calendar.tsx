import { SegmentedControl } from '@mantine/core'
import { DatePicker, MonthPicker } from '@mantine/dates'
import { useState } from 'react'
import type { LocalDay, Period } from '../../../shared/day.ts'
import classes from './entry-fields.module.css'

type Props = { period: Period | null; today: LocalDay; onPick: (period: Period) => void; onDone: () => void }
type Range = [string | null, string | null]

/** From and to, as months or as days. */
export function PeriodCalendar({ period, today, onPick, onDone }: Props) {
  const [precision, setPrecision] = useState(period && period.from.length === 10 ? 'day' : 'month')
  const [range, setRange] = useState<Range>(() => [asDay(period?.from), asDay(period?.to ?? period?.from)])
  const pick = (next: Range) => {
    setRange(next)
    const [from, to] = next
    if (!from || !to) return
    const [start, end] = precision === 'month' ? [from.slice(0, 7), to.slice(0, 7)] : [from, to]
    onPick({ from: start, to: start === end ? null : end })
    onDone()
  }
  const calendar = {
    value: range,
    onChange: pick,
    defaultDate: range[0] ?? today,
    allowSingleDateInRange: true,
    type: 'range' as const,
  }
  return (
    <div className={classes.calendar}>
      <SegmentedControl
        aria-label="Precision"
        size="xs"
        fullWidth
        value={precision}
        onChange={setPrecision}
        data={[
          { value: 'month', label: 'Months' },
          { value: 'day', label: 'Days' },
        ]}
      />
      {precision === 'month' ? (
        <MonthPicker {...calendar} ariaLabels={{ previousYear: 'Previous year', nextYear: 'Next year' }} />
      ) : (
        <DatePicker {...calendar} ariaLabels={{ previousMonth: 'Previous month', nextMonth: 'Next month' }} />
      )}
      <p>Choose the first and the last; the same one twice for a single {precision}.</p>
    </div>
  )
}

/** `2026-03` -> `2026-03-01`, which is how the calendars write a month. */
function asDay(day: string | null | undefined): string | null {
  if (!day) return null
  return day.length === 7 ? `${day}-01` : day
}

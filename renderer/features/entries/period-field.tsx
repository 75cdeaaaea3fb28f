import { useId, useState } from 'react'
import type { Period } from '../../../shared/day.ts'
import { formatPeriod, type PeriodReading, readPeriod } from '../../../shared/rough-day.ts'
import { useToday } from '../../app/use-today.ts'
import classes from './entry-fields.module.css'
import { liesAhead } from './lies-ahead.ts'
import { PeriodPicker } from './period-picker.tsx'

type Props = { period: Period | null; readOnly: boolean; onChange: (period: Period | null) => void }

/**
 * When it happened, in the person's words. What they typed stays as long as it cannot be read, with the reason beside it;
 * what it was read as stands there while they type, and takes its place when they go on.
 */
export function PeriodField({ period, readOnly, onChange }: Props) {
  const today = useToday()
  const messageId = useId()
  const [text, setText] = useState(() => (period ? formatPeriod(period) : ''))
  const [reading, setReading] = useState<PeriodReading>({ ok: true, period })
  const [writing, setWriting] = useState(false)

  const type = (typed: string) => {
    setText(typed)
    setWriting(true)
    const next = readPeriod(typed, today)
    setReading(next)
    if (next.ok) onChange(next.period)
  }
  const settle = () => {
    setWriting(false)
    if (reading.ok && reading.period) setText(formatPeriod(reading.period))
  }
  const pick = (picked: Period) => {
    setText(formatPeriod(picked))
    setReading({ ok: true, period: picked })
    onChange(picked)
  }
  const fault = reading.ok ? null : reading.message
  const understood = writing && reading.ok && reading.period ? formatPeriod(reading.period) : null
  const ahead = reading.ok && reading.period && liesAhead(reading.period, today) ? 'This lies in the future.' : ''
  const readAs = understood && understood !== text ? `= ${understood}` : ''
  return (
    <div className={classes.field}>
      <label className={classes.label} htmlFor={`${messageId}-when`}>
        When
      </label>
      <input
        id={`${messageId}-when`}
        className={classes.input}
        value={text}
        placeholder={readOnly ? 'no date' : 'last March, 3–7 May…'}
        readOnly={readOnly}
        autoComplete="off"
        maxLength={120}
        aria-invalid={fault !== null}
        aria-describedby={messageId}
        onChange={event => type(event.currentTarget.value)}
        onFocus={() => setWriting(true)}
        onBlur={settle}
        onKeyDown={event => event.key === 'Enter' && settle()}
      />
      {!readOnly && <PeriodPicker period={reading.ok ? reading.period : null} today={today} onPick={pick} />}
      <span id={messageId} className={fault ? classes.fault : classes.reading} data-writing={writing}>
        {fault ?? [readAs, ahead].filter(Boolean).join('. ')}
      </span>
    </div>
  )
}

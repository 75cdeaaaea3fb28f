import { useId, useState } from 'react'
import { z } from 'zod'
import type { Period } from '../../../shared/day.ts'
import { formatPeriod, type PeriodReading, readPeriod } from '../../../shared/rough-day.ts'
import { useToday } from '../../app/use-today.ts'
import { useUnfinished } from '../../autosave/use-unfinished.ts'
import classes from './entry-fields.module.css'
import { liesAhead } from './lies-ahead.ts'
import { PeriodPicker } from './period-picker.tsx'

type Props = { entryId: string; period: Period | null; readOnly: boolean; onChange: (period: Period | null) => void }

const Words = z.string()

/**
 * When it happened, in the person's words. What they typed stays as long as it cannot be read, with the reason beside it;
 * what it was read as stands there while they type, and takes its place when they go on.
 */
export function PeriodField({ entryId, period, readOnly, onChange }: Props) {
  const today = useToday()
  const messageId = useId()
  const [typed, setText] = useState(() => (period ? formatPeriod(period) : ''))
  const [read, setReading] = useState<PeriodReading>({ ok: true, period })
  const [writing, setWriting] = useState(false)
  // What cannot be read is no part of the entry yet, so it is kept by itself.
  const unread = useUnfinished(`when ${entryId}`, Words, '')
  const text = unread.isKept ? unread.value : typed
  const reading = unread.isKept ? readPeriod(text, today) : read

  const type = (words: string) => {
    setText(words)
    setWriting(true)
    const next = readPeriod(words, today)
    setReading(next)
    if (!next.ok) return unread.change(words)
    unread.forget()
    onChange(next.period)
  }
  const settle = () => {
    setWriting(false)
    if (reading.ok && reading.period) setText(formatPeriod(reading.period))
  }
  const pick = (picked: Period) => {
    setText(formatPeriod(picked))
    setReading({ ok: true, period: picked })
    unread.forget()
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

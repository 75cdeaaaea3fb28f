import { ActionIcon, NativeSelect, TextInput } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react'
import { formatMetric, formatValue } from '../../../shared/metric-format.ts'
import { Confidence, type Metric } from '../../../shared/metrics.ts'
import { type End, withConfidence, withText, withUnit } from './ledger.ts'
import { changeInWords, problemOf } from './metric-words.ts'
import classes from './metrics.module.css'

type Props = {
  metric: Metric
  at: number
  of: number
  onChange: (metric: Metric) => void
  onMove: (by: number) => void
  onRemove: () => void
}

export function MetricRow({ metric, at, of, onChange, onMove, onRemove }: Props) {
  const name = metric.what || `figure ${at + 1}`
  const problem = problemOf(metric)
  return (
    <li className={classes.row} aria-label={name}>
      <div className={classes.subject}>
        <TextInput
          size="xs"
          label="What is measured"
          placeholder="unreadable labels"
          maxLength={200}
          value={metric.what}
          onChange={event => onChange({ ...metric, what: event.currentTarget.value })}
        />
        <TextInput
          size="xs"
          label="Unit"
          placeholder="%, minutes, EUR"
          maxLength={60}
          value={metric.unit}
          onChange={event => onChange(withUnit(metric, event.currentTarget.value))}
        />
        <ActionIcon.Group className={classes.tools ?? ''}>
          {at > 0 && (
            <ActionIcon variant="subtle" size={24} aria-label={`Move ${name} up`} onClick={() => onMove(-1)}>
              <IconArrowUp size={14} aria-hidden="true" />
            </ActionIcon>
          )}
          {at < of - 1 && (
            <ActionIcon variant="subtle" size={24} aria-label={`Move ${name} down`} onClick={() => onMove(1)}>
              <IconArrowDown size={14} aria-hidden="true" />
            </ActionIcon>
          )}
          <ActionIcon variant="subtle" size={24} aria-label={`Remove ${name}`} onClick={onRemove}>
            <IconX size={14} aria-hidden="true" />
          </ActionIcon>
        </ActionIcon.Group>
      </div>
      <div className={classes.ends}>
        <Value metric={metric} end="opening" onChange={onChange} />
        <Value metric={metric} end="closing" onChange={onChange} />
      </div>
      <p className={classes.reading} role="status" data-problem={problem !== null || undefined}>
        {problem ?? readingOf(metric)}
      </p>
    </li>
  )
}

const labels: Record<End, string> = { opening: 'Opening value', closing: 'Closing value' }
const hints: Record<End, string> = { opening: 'one in nine', closing: 'one in four hundred' }

function Value({ metric, end, onChange }: { metric: Metric; end: End; onChange: Props['onChange'] }) {
  const value = metric[end]
  return (
    <div className={classes.end} data-end={end}>
      <TextInput
        size="xs"
        label={labels[end]}
        placeholder={hints[end]}
        maxLength={200}
        value={value.text || (value.amount === null ? '' : formatValue(value, metric.unit))}
        onChange={event => onChange(withText(metric, end, event.currentTarget.value))}
      />
      <NativeSelect
        size="xs"
        aria-label={`How the ${end} value is known`}
        data={Confidence.options}
        value={value.confidence}
        // The list holds exactly the confidences.
        onChange={event => onChange(withConfidence(metric, end, event.currentTarget.value as Confidence))}
      />
    </div>
  )
}

/** How the two values are understood, so that a misreading is seen at once. */
function readingOf(metric: Metric): string {
  if (metric.opening.amount === null && metric.closing.amount === null) return ''
  const change = changeInWords(metric)
  return `Read as ${formatMetric(metric)}${change ? `, ${change}` : ''}`
}

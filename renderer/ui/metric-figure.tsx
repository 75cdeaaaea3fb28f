import { VisuallyHidden } from '@mantine/core'
import { useId } from 'react'
import { formatValue } from '../../shared/metric-format.ts'
import { changeOf, type Metric, type MetricValue } from '../../shared/metrics.ts'
import classes from './metric-figure.module.css'

type Props = { metric: Pick<Metric, 'unit' | 'opening' | 'closing'>; size?: 'page' | 'line' }

/** An opening and a closing value with the thin line between them, drawn the same way wherever a story is. */
export function MetricFigure({ metric, size = 'page' }: Props) {
  const { direction } = changeOf(metric)
  return (
    <span className={classes.pair} data-size={size}>
      <Value value={metric.opening} unit={metric.unit} />
      <VisuallyHidden> to </VisuallyHidden>
      <Line direction={direction ?? 'none'} size={size} />
      <Value value={metric.closing} unit={metric.unit} />
    </span>
  )
}

function Value({ value, unit }: { value: MetricValue; unit: string }) {
  const shown = formatValue(value, unit)
  const [, figure = shown, rest = ''] = /^(~?[−€$£¥₹\d][\d.,]*)\s+(.+)$/.exec(shown) ?? []
  return (
    <span className={classes.value} data-words={value.amount === null || undefined}>
      {figure}
      {rest && <span className={classes.unit}> {rest}</span>}
    </span>
  )
}

const widths = { page: 110, line: 44 }
const heights = { page: 26, line: 14 }

function Line({ direction, size }: { direction: 'up' | 'down' | 'none'; size: 'page' | 'line' }) {
  const hues = useId()
  const [width, height] = [widths[size], heights[size]]
  const radius = size === 'page' ? 2.5 : 2
  const [top, middle, bottom] = [radius, height / 2, height - radius]
  const from = { up: bottom, down: top, none: middle }[direction]
  const to = { up: top, down: bottom, none: middle }[direction]
  return (
    <svg className={classes.line} width={width} height={height} aria-hidden="true">
      <defs>
        <linearGradient id={hues} gradientUnits="userSpaceOnUse" x1="0" x2={width} y1="0" y2="0">
          <stop offset="0" className={classes.opening} />
          <stop offset="0.85" className={classes.closing} />
        </linearGradient>
      </defs>
      <line x1={radius} y1={from} x2={width - radius} y2={to} stroke={`url(#${hues})`} strokeWidth="1.5" />
      <circle cx={radius} cy={from} r={radius} className={classes.opening} />
      <circle cx={width - radius} cy={to} r={radius} className={classes.closing} />
    </svg>
  )
}

import { formatSeconds } from '../../../shared/coach/speaking.ts'
import type { Rehearsal } from '../../../shared/rehearsals.ts'
import { ratingWords } from './rating-words.ts'
import classes from './rehearsals.module.css'

type Run = Pick<Rehearsal, 'id' | 'seconds' | 'rating'>

const sizes = { line: { width: 96, height: 26 }, page: { width: 560, height: 132 } }
/** In seconds: the top of the chart, and the band in which a story fits an interview. */
const top = 240
const band = { from: 90, to: 150 }
const mostShown = 20

/** How long each run took, the oldest at the left, over the band in which a story is within reach. */
export function RunsChart({ runs, size }: { runs: readonly Run[]; size: keyof typeof sizes }) {
  const { width, height } = sizes[size]
  const shown = runs.filter(({ rating }) => rating !== null).slice(-mostShown)
  const inset = size === 'page' ? 10 : 4
  const yOf = (seconds: number) => height - inset - (Math.min(seconds, top) / top) * (height - 2 * inset)
  const xOf = (at: number) => (shown.length < 2 ? width / 2 : inset + (at / (shown.length - 1)) * (width - 2 * inset))
  return (
    <svg
      className={classes.chart}
      data-size={size}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={told(shown)}
    >
      <rect className={classes.band} x="0" width={width} y={yOf(band.to)} height={yOf(band.from) - yOf(band.to)} />
      <polyline
        className={classes.course}
        points={shown.map(({ seconds }, at) => `${xOf(at)},${yOf(seconds)}`).join(' ')}
      />
      {shown.map(({ id, seconds, rating }, at) => (
        <g key={id} className={classes.run} data-rating={rating}>
          {size === 'line' ? (
            <circle cx={xOf(at)} cy={yOf(seconds)} r="2.4" />
          ) : (
            <text x={xOf(at)} y={yOf(seconds)} dominantBaseline="central" textAnchor="middle">
              {rating && ratingWords[rating].glyph}
              <title>{`${formatSeconds(seconds)}, ${rating && ratingWords[rating].name.toLowerCase()}`}</title>
            </text>
          )}
        </g>
      ))}
      {size === 'page' && (
        <>
          <text className={classes.edge} x="2" y={yOf(band.to) - 4}>
            2:30
          </text>
          <text className={classes.edge} x="2" y={yOf(band.from) + 13}>
            1:30
          </text>
        </>
      )}
    </svg>
  )
}

function told(runs: readonly Run[]): string {
  if (runs.length === 0) return 'Not told aloud yet'
  const each = runs.map(({ seconds, rating }) => `${formatSeconds(seconds)} ${rating && ratingWords[rating].name}`)
  return `${runs.length === 1 ? 'One run' : `${runs.length} runs`}, the oldest first: ${each.join('; ')}`
}

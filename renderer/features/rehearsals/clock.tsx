import { useEffect, useState } from 'react'
import { clockText, spokenLength } from '../../../shared/coach/speaking.ts'
import classes from './rehearsals.module.css'

/** In seconds: where the bar ends, and the band in which a story is within reach. */
const end = 210
const cueAt = 90
const bandEnd = 150

/** The running clock, and the band it should end in. The cue at a minute and a half is a line that appears, no sound. */
export function Clock({ startedAt }: { startedAt: number }) {
  const seconds = useSecondsSince(startedAt)
  return <ClockFace seconds={seconds} cue={cueAfter(seconds)} />
}

/** How long it took, once it is told. */
export function ToldIn({ seconds }: { seconds: number }) {
  return <ClockFace seconds={seconds} cue="" />
}

function ClockFace({ seconds, cue }: { seconds: number; cue: string }) {
  return (
    <div className={classes.clock} data-length={spokenLength(seconds)} data-cued={seconds >= cueAt || undefined}>
      <time role="timer">{clockText(seconds)}</time>
      <svg viewBox={`0 0 ${end} 12`} preserveAspectRatio="none" aria-hidden="true">
        <rect className={classes.track} x="0" y="5" width={end} height="2" />
        <rect className={classes.band} x={cueAt} y="1" width={bandEnd - cueAt} height="10" />
        <rect className={classes.elapsed} x="0" y="5" width={Math.min(seconds, end)} height="2" />
      </svg>
      <p role="status">{cue}</p>
    </div>
  )
}

function cueAfter(seconds: number): string {
  if (seconds < cueAt) return ''
  return seconds < bandEnd
    ? 'A minute and a half: come to the result.'
    : 'Two and a half minutes: end on what was learned.'
}

function useSecondsSince(startedAt: number): number {
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    const look = () => setSeconds(Math.floor((performance.now() - startedAt) / 1000))
    const timer = setInterval(look, 200)
    return () => clearInterval(timer)
  }, [startedAt])
  return seconds
}

/** How long a story takes to tell, and whether an interview has room for it. */
export type SpokenLength = 'green' | 'amber' | 'red'

/** In seconds. Source: the spoken-length rule of the product; interviewers expect about two minutes. */
const comfortable = { from: 90, to: 150 }
const bearable = { from: 60, to: 210 }

/** Seconds that words take at a rate of words per minute. */
export function speakingSeconds(words: number, rate: number): number {
  return rate > 0 ? Math.round((words / rate) * 60) : 0
}

export function spokenLength(seconds: number): SpokenLength {
  if (seconds >= comfortable.from && seconds <= comfortable.to) return 'green'
  return seconds >= bearable.from && seconds <= bearable.to ? 'amber' : 'red'
}

/** "1 min 48 s", "52 s". */
export function formatSeconds(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds))
  const minutes = Math.floor(whole / 60)
  const rest = whole % 60
  if (minutes === 0) return `${rest} s`
  return rest === 0 ? `${minutes} min` : `${minutes} min ${rest} s`
}

/** 104 -> `1:44`, as a clock shows it. */
export function clockText(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds))
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}

/** "1 min 48 s, within reach": the length of a story in words. */
export function toldInWords(words: number, rate: number): string {
  const seconds = speakingSeconds(words, rate)
  const length = spokenLength(seconds)
  if (length === 'green') return `${formatSeconds(seconds)}, within reach`
  const verdict = seconds < comfortable.from ? 'short' : 'long'
  return `${formatSeconds(seconds)}, ${length === 'red' ? 'too' : 'a little'} ${verdict}`
}

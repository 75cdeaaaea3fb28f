/** One call of production code to the stand-in, e.g. `session.setProxy`, with what it was given. */
export type RecordedCall = { call: string; parameters: readonly unknown[] }

const calls: RecordedCall[] = []

/** Everything production code asked of Electron, in order: the lockdown can be read off it. */
export const recorded: readonly RecordedCall[] = calls

export function record(call: string, ...parameters: unknown[]): void {
  calls.push({ call, parameters })
}

/** Parameters of each recorded call of that name. */
export function recordedCalls(call: string): readonly (readonly unknown[])[] {
  return calls.filter(entry => entry.call === call).map(entry => entry.parameters)
}

export function forgetRecorded(): void {
  calls.length = 0
}

/** As plain data, for another process: functions and live objects are told by their name only. */
export function recordedAsData(): RecordedCall[] {
  return calls.map(({ call, parameters }) => ({ call, parameters: parameters.map(value => asData(value, 0)) }))
}

function asData(value: unknown, depth: number): unknown {
  if (typeof value === 'function') return '[function]'
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(item => asData(item, depth + 1))
  const prototype: unknown = Object.getPrototypeOf(value)
  if ((prototype !== Object.prototype && prototype !== null) || depth > 6)
    return `[${value.constructor?.name ?? 'object'}]`
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, asData(item, depth + 1)]))
}

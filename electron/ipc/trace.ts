/** Where an error was thrown, for the log. Without its message: that may quote what a person wrote. */
export function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const code = 'code' in error ? ` ${String(error.code)}` : ''
  const frames = (error.stack ?? '').split('\n').filter(line => /^\s+at /.test(line))
  const cause = error.cause instanceof Error ? [`caused by ${traceOf(error.cause)}`] : []
  return [`${error.name}${code}`, ...frames, ...cause].join('\n')
}

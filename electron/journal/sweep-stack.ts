/** Some hundred kilobytes, of the four megabytes that a thread has; the cipher was seen some twenty kilobytes down. */
const frames = 5000

/**
 * The cipher spreads the key of the database out on the stack of its thread and leaves it there, until something else is called that deep. When
 * a thread ends its stack is kept for the next one, so this lays frames of its own over it. To be called as the thread exits: what was
 * left by opening the journal lies above all that is called from its event loop.
 */
export function sweepStack(depth = frames): number {
  return depth === 0 ? 0 : sweepStack(depth - 1) + 1
}

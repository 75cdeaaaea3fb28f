export type Place = { row: number; column: number }

type Key = { key: string; ctrlKey: boolean; altKey: boolean; metaKey: boolean }

/** Where an arrow, Home or End leads in a matrix; null for any other key. */
export function stepFrom(at: Place, { key, ctrlKey, altKey, metaKey }: Key, size: { rows: number; columns: number }) {
  if (altKey || metaKey) return null
  const to = (row: number, column: number): Place => ({
    row: Math.max(0, Math.min(size.rows - 1, row)),
    column: Math.max(0, Math.min(size.columns - 1, column)),
  })
  switch (key) {
    case 'ArrowLeft':
      return to(at.row, at.column - 1)
    case 'ArrowRight':
      return to(at.row, at.column + 1)
    case 'ArrowUp':
      return to(at.row - 1, at.column)
    case 'ArrowDown':
      return to(at.row + 1, at.column)
    case 'Home':
      return to(ctrlKey ? 0 : at.row, 0)
    case 'End':
      return to(ctrlKey ? size.rows - 1 : at.row, size.columns - 1)
    default:
      return null
  }
}

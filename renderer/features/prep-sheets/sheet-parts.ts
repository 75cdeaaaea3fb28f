import type { PrepSheet, SheetPart } from '../../../shared/prep-sheets.ts'
import type { Choice } from './chooser.tsx'

const names: Record<SheetPart, string> = {
  room: 'The stories at a glance',
  loop: 'Who hears what',
  ask: 'To ask them',
  coverage: 'Coverage',
  numbers: 'The numbers',
  index: 'By principle',
  cards: 'The stories in full',
  role: 'The role',
  design: 'System design',
}

/** These say something of a target alone. */
const ofTarget: ReadonlySet<SheetPart> = new Set(['loop', 'ask', 'role', 'design'])

export function partChoices({
  parts,
  targetId,
}: Pick<PrepSheet, 'parts' | 'targetId'>): (Choice & { id: SheetPart })[] {
  return parts.filter(({ id }) => targetId !== null || !ofTarget.has(id)).map(({ id }) => ({ id, label: names[id] }))
}

/** The parts after a choice: those shown in their new order, then the others in the order that they had. */
export function chosenParts(parts: PrepSheet['parts'], shown: readonly string[]): PrepSheet['parts'] {
  const on = shown.flatMap(id => parts.find(part => part.id === id) ?? [])
  const off = parts.filter(({ id }) => !shown.includes(id))
  return [...on.map(({ id }) => ({ id, shown: true })), ...off.map(({ id }) => ({ id, shown: false }))]
}

import type { Kind } from '../../../shared/shape/learned.ts'
import type { Placed } from '../../../shared/shape/read-account.ts'
import { inAnyOrder } from '../../seeded.ts'

export type Labelled = Placed & { kind: Kind }

/** Fewer sentences tell nothing of an order. */
const fewest = 2

/**
 * An account as it might also have been told: whole or without one of its parts, in lines instead of paragraphs, or only a piece of it; and its
 * sentences in no order at all.
 */
export function waysOfTelling(account: Labelled[], random: () => number): Labelled[][] {
  const without = (...left: Kind[]): Labelled[] => account.filter(({ kind }) => !left.includes(kind))
  const heap = inLines(inAnyOrder(account, random))
  const chance = random()
  if (chance < 0.3) return withoutShort([account, account, heap])
  if (chance < 0.45) return withoutShort([account, without('learning'), heap])
  if (chance < 0.6) return withoutShort([account, without('task').map(one => ({ ...one, paragraph: 0 })), heap])
  if (chance < 0.7) return withoutShort([account, without('none'), heap])
  if (chance < 0.8) return withoutShort([account, without('result', 'learning'), heap])
  if (chance < 0.9) return withoutShort([account, inLines(account), heap])
  return withoutShort([account, pieceOf(account, random), heap])
}

function withoutShort(told: Labelled[][]): Labelled[][] {
  return told.filter(({ length }) => length >= fewest)
}

function inLines(account: Labelled[]): Labelled[] {
  return account.map((one, paragraph) => ({ ...one, paragraph }))
}

function pieceOf(account: Labelled[], random: () => number): Labelled[] {
  const length = fewest + Math.floor(random() * (account.length - fewest))
  const start = Math.floor(random() * (account.length - length + 1))
  return account.slice(start, start + length)
}

import { findPrinciple } from '../../../shared/content/content.ts'

/** The name of a principle; a principle that this version does not know shows its id rather than nothing. */
export function nameOf(principleId: string): string {
  return findPrinciple(principleId)?.name ?? principleId
}

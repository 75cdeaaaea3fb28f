import { useMemo } from 'react'
import { frameworks as shipped } from '../shared/content/content.ts'
import { type Framework, findPrincipleIn, shownPrinciples } from '../shared/frameworks.ts'
import { useRead } from './api.ts'

export type Frameworks = {
  /** Those that ship and the person's own, the hidden ones included: what is mapped keeps its name. */
  all: readonly Framework[]
  /** Those that are offered. */
  shown: readonly Framework[]
  own: readonly Framework[]
  /** A principle that no framework has any more shows its id rather than nothing. */
  nameOf: (principleId: string) => string
}

/** Every framework there is. Until the person's own are read, there are those that ship. */
export function useFrameworks(): Frameworks {
  const own = useRead('frameworks', 'listOwn').data
  return useMemo(() => {
    const mine = own ?? []
    const all = [...shipped, ...mine]
    return {
      all,
      shown: all.filter(framework => !framework.hidden && shownPrinciples(framework).length > 0),
      own: mine,
      nameOf: principleId => findPrincipleIn(all, principleId)?.name ?? principleId,
    }
  }, [own])
}

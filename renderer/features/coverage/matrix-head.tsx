import { IconArrowDown, IconArrowsSort } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Principle } from '../../../shared/frameworks.ts'
import classes from './coverage.module.css'
import { isSorting, type Sorting } from './sort-stories.ts'

type Props = {
  principles: readonly Principle[]
  stressedIds: readonly string[]
  hrefOfPrinciple: (principleId: string) => string
  sorting: Sorting
  onSort: (sorting: Sorting) => void
}

/** The names of the principles; each column can be sorted by. */
export function MatrixHead({ principles, stressedIds, hrefOfPrinciple, sorting, onSort }: Props) {
  const heading = (wanted: Sorting, label: string, children: ReactNode, className?: string) => {
    const on = isSorting(sorting, wanted)
    return (
      <th scope="col" className={className} aria-sort={on ? 'ascending' : 'none'}>
        {children}
        <button
          type="button"
          className={classes.sort}
          data-on={on || undefined}
          aria-label={on ? `Sorted by ${label}. Sort as begun` : `Sort by ${label}`}
          onClick={() => onSort(wanted)}
        >
          {on ? <IconArrowDown size={13} aria-hidden="true" /> : <IconArrowsSort size={13} aria-hidden="true" />}
        </button>
      </th>
    )
  }
  return (
    <thead>
      <tr>
        {heading({ by: 'headline' }, 'headline', 'Story')}
        {principles.map(({ id, name }) => (
          <Column key={id}>
            {heading(
              { by: 'principle', principleId: id },
              name,
              <a href={hrefOfPrinciple(id)} data-stressed={stressedIds.includes(id) || undefined}>
                {stressedIds.includes(id) ? `${name} ✶` : name}
              </a>,
              classes.principle,
            )}
          </Column>
        ))}
        {heading({ by: 'time' }, 'telling time', 'Told in')}
      </tr>
    </thead>
  )
}

function Column({ children }: { children: ReactNode }) {
  return <>{children}</>
}

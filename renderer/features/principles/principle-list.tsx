import type { Framework } from '../../../shared/frameworks.ts'
import classes from './principles.module.css'

type Props = {
  framework: Framework
  chosenId: string
  hrefOfPrinciple: (principleId: string) => string
  /** How many stories tell of each principle. */
  counts: ReadonlyMap<string, number>
}

export function PrincipleList({ framework, chosenId, hrefOfPrinciple, counts }: Props) {
  return (
    <nav className={classes.list} aria-label={framework.name}>
      <h2>{framework.name}</h2>
      <ul>
        {framework.principles.map(principle => (
          <li key={principle.id}>
            <a href={hrefOfPrinciple(principle.id)} aria-current={principle.id === chosenId ? 'page' : undefined}>
              {principle.name}
              <small>{storiesText(counts.get(principle.id) ?? 0)}</small>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function storiesText(count: number): string {
  if (count === 0) return 'no story'
  return count === 1 ? '1 story' : `${count} stories`
}

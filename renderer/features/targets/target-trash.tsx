import { Button } from '@mantine/core'
import { type TargetRow, targetName } from '../../../shared/targets.ts'
import classes from './targets.module.css'

type Props = { targets: readonly TargetRow[]; onRestore: (targetId: string) => void }

/** What was moved to the trash, folded away at the end of the list. */
export function TargetTrash({ targets, onRestore }: Props) {
  if (targets.length === 0) return null
  return (
    <details className={classes.trash}>
      <summary>
        In the trash: {targets.length} {targets.length === 1 ? 'target' : 'targets'}
      </summary>
      <ul>
        {targets.map(target => (
          <li key={target.id}>
            <span>{targetName(target)}</span>
            <Button
              variant="subtle"
              size="compact-sm"
              aria-label={`Restore ${targetName(target)}`}
              onClick={() => onRestore(target.id)}
            >
              Restore
            </Button>
          </li>
        ))}
      </ul>
    </details>
  )
}

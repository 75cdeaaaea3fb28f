import { Button, SegmentedControl, Switch } from '@mantine/core'
import { Density, Paper, type PrepSheet } from '../../../shared/prep-sheets.ts'
import classes from './prep-sheets.module.css'

type Layout = Pick<PrepSheet, 'paper' | 'density' | 'safe'>
type Props = { layout: Layout; onChange: (changes: Partial<Layout>) => void; onNames: () => void }

/** Paper, how closely it is set, and whether it is safe to show. */
export function LayoutChoices({ layout, onChange, onNames }: Props) {
  return (
    <>
      <div className={classes.line}>
        <span id="paper-size">Paper</span>
        <SegmentedControl
          size="xs"
          aria-labelledby="paper-size"
          data={papers}
          value={layout.paper}
          onChange={paper => onChange({ paper: Paper.parse(paper) })}
        />
      </div>
      <div className={classes.line}>
        <span id="density">Set</span>
        <SegmentedControl
          size="xs"
          aria-labelledby="density"
          data={densities}
          value={layout.density}
          onChange={density => onChange({ density: Density.parse(density) })}
        />
      </div>
      <div className={classes.line}>
        <Switch
          label="Interview-safe"
          description="Stand-ins for names, rounded numbers"
          checked={layout.safe}
          onChange={event => onChange({ safe: event.currentTarget.checked })}
        />
        <Button variant="subtle" size="compact-sm" flex="none" onClick={onNames}>
          Names…
        </Button>
      </div>
    </>
  )
}

const papers = [
  { value: 'a4', label: 'A4' },
  { value: 'letter', label: 'Letter' },
]
const densities = [
  { value: 'comfortable', label: 'Comfortable' },
  { value: 'compact', label: 'Compact' },
]

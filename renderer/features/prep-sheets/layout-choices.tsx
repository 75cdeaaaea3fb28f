import { Button, SegmentedControl, Switch } from '@mantine/core'
import { Density, Paper, type PrepSheet } from '../../../shared/prep-sheets.ts'
import classes from './prep-sheets.module.css'

type Layout = Pick<PrepSheet, 'paper' | 'density' | 'safe'>
type Props = {
  layout: Layout
  /** How many names have a stand-in; undefined while it is not known. */
  names: number | undefined
  onChange: (changes: Partial<Layout>) => void
  onNames: () => void
}

/** Paper, how closely it is set, and whether it is safe to show. */
export function LayoutChoices({ layout, names, onChange, onNames }: Props) {
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
          description={safeWords(layout.safe, names)}
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

/** Who turns it on without a single stand-in would give away every name. */
function safeWords(safe: boolean, names: number | undefined): string {
  return safe && names === 0
    ? 'Numbers are rounded. No name has a stand-in yet: all are shown.'
    : 'Stand-ins for names, rounded numbers'
}

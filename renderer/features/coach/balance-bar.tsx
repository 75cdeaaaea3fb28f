import { type Part, parts } from '../../../shared/part.ts'
import { balanceText } from './balance.ts'
import classes from './coach.module.css'

/** The five parts in their hues, as wide as they have words. */
export function BalanceBar({ words }: { words: Record<Part, number> }) {
  return (
    <div className={classes.balance} role="img" aria-label={balanceText(words)} title={balanceText(words)}>
      {parts.map(part => words[part] > 0 && <i key={part} data-part={part} style={{ flexGrow: words[part] }} />)}
    </div>
  )
}

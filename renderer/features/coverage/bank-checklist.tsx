import { IconCheck, IconCircle } from '@tabler/icons-react'
import type { BankRule } from '../../../shared/bank.ts'
import classes from './coverage.module.css'

/** What the stories as a whole should hold, as a list to be ticked off by writing. */
export function BankChecklist({ rules }: { rules: readonly BankRule[] }) {
  return (
    <section className={classes.bank} aria-labelledby="bank">
      <h2 id="bank">The stories as a whole</h2>
      <ul>
        {rules
          .filter(({ met }) => met !== null)
          .map(({ id, text, met, why }) => (
            <li key={id} data-met={met}>
              {met ? <IconCheck size={16} aria-hidden="true" /> : <IconCircle size={16} aria-hidden="true" />}
              <span>
                {text}
                <small>
                  {met ? '' : 'Not yet. '}
                  {why}
                </small>
              </span>
            </li>
          ))}
      </ul>
    </section>
  )
}

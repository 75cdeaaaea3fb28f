import type { ReactNode } from 'react'
import classes from './plain.module.css'

/** A page with nothing on it yet, or nothing to show: what it is for, and the one thing to do. */
export function Plain({ title, children, action }: { title: string; children: ReactNode; action?: ReactNode }) {
  return (
    <div className={classes.plain}>
      <h1>{title}</h1>
      <div className={classes.text}>{children}</div>
      {action && <div className={classes.action}>{action}</div>}
    </div>
  )
}

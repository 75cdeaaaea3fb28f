import { Fragment, type ReactNode } from 'react'
import classes from './screen-bar.module.css'

export type Crumb = { text: string; href?: string }

/** The line on top of a screen: where one is at the left, what one can do at the right. */
export function ScreenBar({ crumbs, lead, children }: { crumbs: Crumb[]; lead?: ReactNode; children?: ReactNode }) {
  return (
    <div className={classes.bar}>
      {lead}
      <nav className={classes.crumbs} aria-label="You are here">
        {crumbs.map((crumb, at) => (
          <Fragment key={crumb.text}>
            {at > 0 && (
              <span className={classes.chevron} aria-hidden="true">
                ›
              </span>
            )}
            {crumb.href ? <a href={crumb.href}>{crumb.text}</a> : <span aria-current="page">{crumb.text}</span>}
          </Fragment>
        ))}
      </nav>
      <div className={classes.deeds}>{children}</div>
    </div>
  )
}

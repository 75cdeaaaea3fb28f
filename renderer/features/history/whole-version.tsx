import type { ReactNode } from 'react'
import type { VersionContent } from '../../../shared/history.ts'
import classes from './history.module.css'

/** A version to be read: `children` is its text as the editor draws it, null where that is not possible. */
export function WholeVersion({
  content: { title, text, details },
  children,
}: {
  content: VersionContent
  children: ReactNode
}) {
  return (
    <div className={classes.whole}>
      {title.trim() !== '' && <h2>{title}</h2>}
      {children ?? (
        <>
          <p className={classes.unreadable}>The form of this text cannot be read any more. These are its words.</p>
          <p className={classes.plain}>{text}</p>
        </>
      )}
      {details.length > 0 && (
        <dl className={classes.details}>
          {details.map(detail => (
            <div key={detail.label}>
              <dt>{detail.label}</dt>
              <dd>{detail.text}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  )
}

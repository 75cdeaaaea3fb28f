import type { ReactNode } from 'react'
import type { EntryDraft } from '../../../shared/entries.ts'
import classes from './entry-fields.module.css'
import { PeriodField } from './period-field.tsx'
import { TagsField } from './tags-field.tsx'

type Props = {
  entryId: string
  start: EntryDraft
  readOnly: boolean
  onChange: (change: Partial<Pick<EntryDraft, 'period' | 'tags'>>) => void
  /** The role's field, between the two of the entry itself. */
  children: ReactNode
}

export function EntryMeta({ entryId, start, readOnly, onChange, children }: Props) {
  return (
    <div className={classes.meta}>
      <PeriodField
        entryId={entryId}
        period={start.period}
        readOnly={readOnly}
        onChange={period => onChange({ period })}
      />
      {children}
      <TagsField tags={start.tags} readOnly={readOnly} onChange={tags => onChange({ tags })} />
    </div>
  )
}

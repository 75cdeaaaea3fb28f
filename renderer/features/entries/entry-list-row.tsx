import { memo } from 'react'
import type { EntryRow } from '../../../shared/entries.ts'
import { hrefOf } from '../../app/routes.ts'
import { LensDots } from '../../ui/lens.tsx'
import classes from './entry-list.module.css'
import { shortPeriod } from './short-period.ts'

type Props = { row: EntryRow; open: boolean; tabStop: boolean; onOpen: () => void }

export const EntryListRow = memo(function EntryListRow({ row, open, tabStop, onOpen }: Props) {
  const hasWords = row.title !== '' || row.preview !== ''
  return (
    <a
      className={classes.row}
      href={hrefOf({ name: 'journal', entryId: row.id })}
      aria-current={open ? 'page' : undefined}
      tabIndex={tabStop ? 0 : -1}
      onClick={onOpen}
    >
      <span className={classes.title} data-empty={!hasWords}>
        {row.title || firstWords(row.preview) || 'Nothing written yet'}
      </span>
      {row.title && row.preview && <span className={classes.preview}>{row.preview}</span>}
      <span className={classes.foot}>
        <span>{shortPeriod(row.period, row.year)}</span>
        <LensDots states={row.lenses} />
      </span>
    </a>
  )
})

/** What stands for the title of an entry without one. */
function firstWords(preview: string): string {
  const words = preview.trim().split(/\s+/)
  return words.length > 9 ? `${words.slice(0, 9).join(' ')}…` : words.join(' ')
}

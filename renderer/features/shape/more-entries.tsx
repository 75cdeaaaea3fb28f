import { Combobox, useCombobox } from '@mantine/core'
import { useState } from 'react'
import type { Entry, EntryRow } from '../../../shared/entries.ts'
import { formatPeriod } from '../../../shared/rough-day.ts'
import { bestFirst } from '../../ui/best-first.ts'
import { notifyOf } from '../../ui/notify.ts'
import { useFirstOption } from '../../ui/use-first-option.ts'
import classes from './shape.module.css'

type Props = {
  /** The newest first. */
  rows: readonly EntryRow[]
  /** Those the story is made of already. */
  entries: readonly Entry[]
  /** Rejects where the entry could not be read. */
  onAdd: (entryId: string) => Promise<void>
  onRemove: (entryId: string) => void
}

const mostShown = 60

/** One experience is often told in several entries: their sentences join the list, in the order in which it happened. */
export function MoreEntries({ rows, entries, onAdd, onRemove }: Props) {
  const [search, setSearch] = useState('')
  const combobox = useCombobox({
    onDropdownOpen: () => combobox.focusSearchInput(),
    onDropdownClose: () => {
      combobox.resetSelectedOption()
      setSearch('')
    },
  })
  const open = bestFirst(
    rows.filter(({ id }) => !entries.some(entry => entry.id === id)),
    search,
    ({ title, preview }) => `${title} ${preview}`,
  )
  useFirstOption(combobox, search.trim())
  const add = (entryId: string) => {
    onAdd(entryId).catch(notifyOf)
    combobox.closeDropdown()
    combobox.focusTarget()
  }
  return (
    <div className={classes.more}>
      <Combobox
        store={combobox}
        onOptionSubmit={add}
        width={380}
        position="bottom-start"
        shadow="md"
        withinPortal={false}
      >
        <Combobox.Target withAriaAttributes={false}>
          <button type="button" onClick={() => combobox.toggleDropdown()}>
            + Add another entry
          </button>
        </Combobox.Target>
        <Combobox.Dropdown>
          <Combobox.Search
            role="combobox"
            aria-expanded={combobox.dropdownOpened}
            aria-label="Find an entry"
            placeholder="Find an entry"
            value={search}
            onChange={event => setSearch(event.currentTarget.value)}
          />
          <Combobox.Options mah={260} className={classes.options ?? ''} aria-label="Entries">
            {open.length === 0 && <Combobox.Empty>No other entry has these words.</Combobox.Empty>}
            {open.slice(0, mostShown).map(row => (
              <Combobox.Option key={row.id} value={row.id} className={classes.option ?? ''}>
                {row.title || row.preview.slice(0, 60) || 'Untitled entry'}
                <small>{row.period ? formatPeriod(row.period) : 'No date'}</small>
              </Combobox.Option>
            ))}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
      {entries.length > 1 &&
        entries.map(({ id, title }) => (
          <button key={id} type="button" data-remove onClick={() => onRemove(id)}>
            Take “{title || 'Untitled entry'}” out
          </button>
        ))}
    </div>
  )
}

import { Combobox, useCombobox } from '@mantine/core'
import { useState } from 'react'
import { frameworks } from '../../../shared/content/content.ts'
import classes from './principles.module.css'

/** "+ principle": a list of those the story is not told for yet, narrowed by typing. */
export function AddPrinciple({ taken, onAdd }: { taken: readonly string[]; onAdd: (principleId: string) => void }) {
  const [search, setSearch] = useState('')
  const combobox = useCombobox({
    onDropdownOpen: () => combobox.focusSearchInput(),
    onDropdownClose: () => {
      combobox.resetSelectedOption()
      setSearch('')
    },
  })
  const wanted = search.trim().toLowerCase()
  const open = frameworks
    .flatMap(framework => framework.principles)
    .filter(({ id, name }) => !taken.includes(id) && name.toLowerCase().includes(wanted))
  const choose = (principleId: string) => {
    onAdd(principleId)
    combobox.closeDropdown()
    combobox.focusTarget()
  }
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={choose}
      width={290}
      position="bottom-start"
      shadow="md"
      withinPortal={false}
    >
      <Combobox.Target withAriaAttributes={false}>
        <button type="button" className={classes.chip} data-add onClick={() => combobox.toggleDropdown()}>
          + principle
        </button>
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Search
          role="combobox"
          aria-expanded={combobox.dropdownOpened}
          aria-label="Find a principle"
          placeholder="Find a principle"
          value={search}
          onChange={event => {
            setSearch(event.currentTarget.value)
            combobox.selectFirstOption()
          }}
        />
        <Combobox.Options mah={260} className={classes.options ?? ''} aria-label="Principles">
          {open.length === 0 && <Combobox.Empty>No other principle has these words.</Combobox.Empty>}
          {open.map(principle => (
            <Combobox.Option key={principle.id} value={principle.id}>
              {principle.name}
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}

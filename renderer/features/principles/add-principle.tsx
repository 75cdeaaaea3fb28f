import { Combobox, useCombobox } from '@mantine/core'
import { useState } from 'react'
import { frameworks } from '../../../shared/content/content.ts'
import type { PrincipleSuggestion } from '../../../shared/principle-suggestions.ts'
import { excerptOf } from './excerpt.ts'
import classes from './principles.module.css'

type Props = {
  taken: readonly string[]
  /** Read when the list is opened, of the text as it then is. */
  suggest: () => PrincipleSuggestion[]
  onAdd: (principleId: string) => void
}

/** "+ principle": those the story gives evidence for first, with its words; then the others, narrowed by typing. */
export function AddPrinciple({ taken, suggest, onAdd }: Props) {
  const [search, setSearch] = useState('')
  const [suggested, setSuggested] = useState<readonly PrincipleSuggestion[]>([])
  const combobox = useCombobox({
    onDropdownOpen: () => {
      setSuggested(suggest())
      combobox.focusSearchInput()
    },
    onDropdownClose: () => {
      combobox.resetSelectedOption()
      setSearch('')
    },
  })
  const wanted = search.trim().toLowerCase()
  const open = frameworks
    .flatMap(framework => framework.principles)
    .filter(({ id, name }) => !taken.includes(id) && name.toLowerCase().includes(wanted))
  const supported = suggested.flatMap(suggestion => {
    const principle = open.find(({ id }) => id === suggestion.principleId)
    return principle ? [{ ...principle, ...suggestion }] : []
  })
  const others = open.filter(({ id }) => !supported.some(({ principleId }) => principleId === id))
  const choose = (principleId: string) => {
    onAdd(principleId)
    combobox.closeDropdown()
    combobox.focusTarget()
  }
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={choose}
      width={360}
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
        <Combobox.Options mah={330} className={classes.options ?? ''} aria-label="Principles">
          {open.length === 0 && <Combobox.Empty>No other principle has these words.</Combobox.Empty>}
          {supported.map(({ id, name, sentences }) => (
            <Combobox.Option key={id} value={id} className={classes.suggested ?? ''}>
              {name} <Support sentences={sentences} />
            </Combobox.Option>
          ))}
          {others.map(({ id, name }) => (
            <Combobox.Option key={id} value={id} className={classes.unsupported ?? ''}>
              {name} <small>no evidence here</small>
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}

/** The sentence that speaks for it plainest, the words in it that do so, and how many more there are. */
function Support({ sentences }: Pick<PrincipleSuggestion, 'sentences'>) {
  const [first] = sentences
  if (!first) return null
  const { before, cue, after } = excerptOf(first)
  const more = sentences.length - 1
  return (
    <small>
      “{before}
      <b>{cue}</b>
      {after}”{more > 0 && ` · ${more} more ${more === 1 ? 'sentence' : 'sentences'}`}
    </small>
  )
}

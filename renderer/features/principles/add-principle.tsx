import { Combobox, useCombobox } from '@mantine/core'
import { useState } from 'react'
import { type Candidate, type CandidateGroup, isSupported } from '../../../shared/principle-suggestions.ts'
import classes from './principles.module.css'

type Props = {
  /** Read when the list is opened, of the text as it then is. */
  suggest: () => CandidateGroup[]
  onAdd: (principleId: string) => void
}

/** "+ principle": those the story gives evidence for first, with its words; then the others, narrowed by typing. */
export function AddPrinciple({ suggest, onAdd }: Props) {
  const [search, setSearch] = useState('')
  const [suggested, setSuggested] = useState<readonly CandidateGroup[]>([])
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
  const groups = suggested
    .map(({ framework, candidates }) => ({
      framework,
      candidates: candidates.filter(({ principle }) => principle.name.toLowerCase().includes(wanted)),
    }))
    .filter(({ candidates }) => candidates.length > 0)
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
          {groups.length === 0 && <Combobox.Empty>No other principle has these words.</Combobox.Empty>}
          {groups.map(({ framework, candidates }) => (
            <Combobox.Group key={framework.id} label={framework.name}>
              {candidates.map(candidate => (
                <Combobox.Option
                  key={candidate.principle.id}
                  value={candidate.principle.id}
                  className={(isSupported(candidate) ? classes.suggested : classes.unsupported) ?? ''}
                >
                  {candidate.principle.name} <small>{supportOf(candidate)}</small>
                </Combobox.Option>
              ))}
            </Combobox.Group>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}

/** What speaks for it: “sorted by” · “the fault stayed” · 2 more sentences. */
function supportOf({ sentences, becauseOf }: Candidate): string {
  if (sentences.length === 0) return becauseOf.length > 0 ? `as for ${becauseOf.join(', ')}` : 'no evidence here'
  const cues = [...new Set(sentences.map(({ cue }) => `“${cue}”`))].slice(0, 2)
  const more = sentences.length - cues.length
  if (more <= 0) return cues.join(' · ')
  return `${cues.join(' · ')} · ${more} more ${more === 1 ? 'sentence' : 'sentences'}`
}

import { Combobox, useCombobox } from '@mantine/core'
import { useState } from 'react'
import { type Candidate, type CandidateGroup, isSupported } from '../../../shared/principle-suggestions.ts'
import { bestFirst, rankOf } from '../../ui/best-first.ts'
import { useFirstOption } from '../../ui/use-first-option.ts'
import { excerptOf } from './excerpt.ts'
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
  const nameOf = ({ principle }: Candidate) => principle.name
  const bestOf = ({ candidates }: CandidateGroup) => Math.min(...candidates.map(one => rankOf(nameOf(one), search)))
  const groups = suggested
    .map(({ framework, candidates }) => ({ framework, candidates: bestFirst(candidates, search, nameOf) }))
    .filter(({ candidates }) => candidates.length > 0)
    .toSorted((a, b) => bestOf(a) - bestOf(b))
  useFirstOption(combobox, search.trim())
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
          onChange={event => setSearch(event.currentTarget.value)}
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
                  {candidate.principle.name} <Support candidate={candidate} />
                </Combobox.Option>
              ))}
            </Combobox.Group>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}

/** The sentence that speaks for it plainest, the words in it that do so, and how many more there are. */
function Support({ candidate: { sentences, becauseOf } }: { candidate: Candidate }) {
  const [first] = sentences
  if (!first) return <small>{becauseOf.length > 0 ? `as for ${becauseOf.join(', ')}` : 'no evidence here'}</small>
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

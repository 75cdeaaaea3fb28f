import { Select } from '@mantine/core'

export type CoverageChoices = readonly { group: string; items: readonly { value: string; label: string }[] }[]

type Props = { choices: CoverageChoices; value: string; onChoose: (value: string) => void }

/** Whose principles stand on top: those of a framework, or those an interview asks for. */
export function CoverageChoice({ choices, value, onChoose }: Props) {
  return (
    <Select
      aria-label="Principles of"
      size="xs"
      w={270}
      allowDeselect={false}
      data={choices.map(({ group, items }) => ({ group, items: [...items] }))}
      value={value}
      onChange={chosen => chosen && onChoose(chosen)}
    />
  )
}

import type { ComboboxStore } from '@mantine/core'
import { useEffect } from 'react'

/** Enter takes the first of what was found: it is marked once the list is drawn for the words, and not in the list before. */
export function useFirstOption({ selectFirstOption }: ComboboxStore, wanted: string): void {
  useEffect(() => {
    if (wanted !== '') selectFirstOption()
  }, [wanted, selectFirstOption])
}

import type { Page } from '@playwright/test'

export type Place =
  | 'Journal'
  | 'Stories'
  | 'Coverage'
  | 'Principles'
  | 'Targets'
  | 'Rehearse'
  | 'Prep sheet'
  | 'Settings'

export const places: readonly Place[] = [
  'Journal',
  'Stories',
  'Coverage',
  'Principles',
  'Targets',
  'Rehearse',
  'Prep sheet',
  'Settings',
]

/** Goes to a place by the rail at the left. */
export async function goTo(page: Page, place: Place): Promise<void> {
  const rail = page.getByRole('navigation', { name: 'Places' })
  await rail.getByRole('link', { name: place, exact: true }).click()
}

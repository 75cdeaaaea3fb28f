import type { LocalDay } from '../../../shared/day.ts'

const day = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' })

/** "Friday 20 March". */
export function dateWords(on: LocalDay): string {
  return day.format(new Date(`${on}T00:00:00Z`)).replace(',', '')
}

const numbers = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten']

/** "Three stories are due today". */
export function dueHeading(due: number, told: boolean): string {
  if (!told) return 'Tell your first story aloud'
  if (due === 0) return 'Nothing is due today'
  return `${numbers[due] ?? due} ${due === 1 ? 'story is' : 'stories are'} due today`
}

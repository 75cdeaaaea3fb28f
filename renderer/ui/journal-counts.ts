import { counted } from '../../shared/text/counted.ts'

/** `1 entry and 4 stories`. */
export function countsInWords({ entries, stories }: { entries: number; stories: number }): string {
  return `${counted(entries, 'entry', 'entries')} and ${counted(stories, 'story', 'stories')}`
}

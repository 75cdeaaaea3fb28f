/** `1 entry and 4 stories`. */
export function countWords({ entries, stories }: { entries: number; stories: number }): string {
  const of = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`
  return `${of(entries, 'entry', 'entries')} and ${of(stories, 'story', 'stories')}`
}

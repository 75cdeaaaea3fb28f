/** The first button of the finding before or after, in all the lists of the margin that are open. */
export function neighbourOf(item: HTMLLIElement, step: 1 | -1): HTMLElement | null {
  const items = [...(item.closest('[data-findings]')?.querySelectorAll('li') ?? [])].filter(
    other => other.checkVisibility() && other.querySelector('button'),
  )
  return items[items.indexOf(item) + step]?.querySelector('button') ?? null
}

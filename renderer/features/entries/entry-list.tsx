import { Button } from '@mantine/core'
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react'
import classes from './entry-list.module.css'
import { EntryListRow } from './entry-list-row.tsx'
import { type ListItem, nextStop, tabStopOf } from './list-items.ts'
import type { useEntryList } from './use-entry-list.ts'

type Props = { list: ReturnType<typeof useEntryList>; openId: string | null; onOpen: () => void }

/** Only the rows in sight are drawn, more pages are read when the end comes near. Arrow keys walk the rows, Enter opens. */
export function EntryList({ list: { items, pages }, openId, onOpen }: Props) {
  const scroller = useRef<HTMLDivElement>(null)
  const [walkedKey, setWalkedKey] = useState<string | null>(null)
  const stop = tabStopOf(items, walkedKey, openId)
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: index => (items[index]?.kind === 'group' ? 36 : 101),
    getItemKey: index => items[index]?.key ?? index,
    overscan: 6,
    // The row with the tab stop stays drawn while it is out of sight, so that the focus is not lost by scrolling.
    rangeExtractor: range =>
      [...new Set([...(stop < 0 ? [] : [stop]), ...defaultRangeExtractor(range)])].sort(byNumber),
  })
  const drawn = virtualizer.getVirtualItems()
  const lastDrawn = drawn.at(-1)?.index ?? 0
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = pages
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && lastDrawn >= items.length - 12) void fetchNextPage()
  }, [hasNextPage, isFetchingNextPage, fetchNextPage, lastDrawn, items.length])

  const openAt = items.findIndex(item => item.key === openId)
  const openIsListed = openAt >= 0
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another entry, or its arrival in the list, moves the list; not each of its saves
  useEffect(() => {
    if (openIsListed) virtualizer.scrollToIndex(openAt, { align: 'auto' })
  }, [openId, openIsListed])

  const walkTo = useCallback(
    (index: number) => {
      const item = items[index]
      if (!item) return
      setWalkedKey(item.key)
      virtualizer.scrollToIndex(index, { align: 'auto' })
      requestAnimationFrame(() => scroller.current?.querySelector<HTMLElement>(`[data-index="${index}"] a`)?.focus())
    },
    [items, virtualizer],
  )
  const onKeyDown = (event: KeyboardEvent) => {
    const to = nextStop(items, stop, event.key)
    if (to === null) return
    event.preventDefault()
    walkTo(to)
  }
  if (pages.error) return <ListFault message={pages.error.message} onRetry={() => void pages.refetch()} />
  if (pages.isSuccess && items.length === 0) {
    return <p className={classes.empty}>Your entries will stand here, the newest experience first.</p>
  }
  return (
    <div className={classes.scroller} ref={scroller}>
      <nav
        aria-label="Entries"
        className={classes.rows}
        style={{ height: virtualizer.getTotalSize() }}
        onKeyDown={onKeyDown}
      >
        {drawn.map(({ index, key, start }) => {
          const item = items[index]
          return item ? (
            <div
              key={key}
              data-index={index}
              ref={virtualizer.measureElement}
              className={classes.slot}
              style={{ transform: `translateY(${start}px)` }}
            >
              {item.kind === 'group' ? (
                <GroupHeading item={item} />
              ) : (
                <EntryListRow row={item.row} open={item.key === openId} tabStop={index === stop} onOpen={onOpen} />
              )}
            </div>
          ) : null
        })}
      </nav>
    </div>
  )
}

function GroupHeading({ item }: { item: Extract<ListItem, { kind: 'group' }> }) {
  return (
    <h3 className={classes.group}>
      <span>{item.roleName ? `${item.year} · ${item.roleName}` : item.year}</span>
      <span title="Entries in this group">{item.count}</span>
    </h3>
  )
}

function ListFault({ message, onRetry }: { message: string; onRetry: () => void }) {
  return (
    <div className={classes.fault} role="alert">
      <p>{message}</p>
      <Button variant="default" onClick={onRetry}>
        Try again
      </Button>
    </div>
  )
}

const byNumber = (a: number, b: number) => a - b

import { useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { api, useRead } from '../../api.ts'
import { withGroups } from './list-items.ts'

/** Who scrolls on gets longer pages: after each save all that were read are read again, one by one. */
const pageSize = { first: 50, further: 200 }

/** The list as far as it was scrolled, its groups between the rows. */
export function useEntryList() {
  const pages = useInfiniteQuery({
    queryKey: ['entries', 'list', 'pages'],
    queryFn: ({ pageParam }) =>
      api.entries.list({ after: pageParam, limit: pageParam === null ? pageSize.first : pageSize.further }),
    initialPageParam: null as string | null,
    getNextPageParam: page => page.next,
  })
  const groups = useRead('entries', 'listGroups')
  const items = useMemo(
    () => withGroups(pages.data?.pages.flatMap(page => page.rows) ?? [], groups.data ?? []),
    [pages.data, groups.data],
  )
  return { items, pages }
}

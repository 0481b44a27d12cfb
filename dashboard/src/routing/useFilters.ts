import { type AnyRoute } from '@tanstack/react-router'
import { useCallback } from 'react'

/**
 * The query string of a route as state: what it says (checked by the route's `validateSearch`), a change to it, and its
 * replacement. Every change but paging returns to page 1.
 */
export function useFilters<R extends AnyRoute>(route: R) {
  type Search = R['types']['fullSearchSchema']
  const search: Search = route.useSearch()
  const navigate: (options: object) => Promise<void> = route.useNavigate()
  const change = useCallback(
    (patch: Partial<Search>) => {
      const paging = 'page' in patch
      void navigate({
        search: (old: Search) => ({ ...old, ...(paging ? {} : { page: undefined }), ...patch }),
        replace: !paging,
        resetScroll: false,
      })
    },
    [navigate],
  )
  const replaceAll = useCallback(
    (all: Search) => {
      void navigate({ search: all, resetScroll: false })
    },
    [navigate],
  )
  return [search, change, replaceAll] as const
}

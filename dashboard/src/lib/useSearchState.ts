import { useLocation, useNavigate } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import { type z } from 'zod'
import { parseSearch } from './queryString'

type Patch<T> = { [K in keyof T]?: T[K] | undefined }

/**
 * The query string as state: what it says now (checked), and a change to it. Every change but paging returns to page 1.
 */
export function useSearchState<S extends z.ZodType<Record<string, unknown>>>(
  schema: S,
): [z.infer<S>, (patch: Patch<z.infer<S>>) => void, (all: Record<string, string>) => void] {
  const searchStr = useLocation({ select: (l) => l.searchStr })
  const navigate = useNavigate()
  const value = useMemo(() => schema.parse(parseSearch(searchStr)), [schema, searchStr])
  const change = useCallback(
    (patch: Patch<z.infer<S>>) => {
      const next: Record<string, unknown> = { ...value, ...patch }
      if (!('page' in patch)) next['page'] = undefined
      void navigate({ to: '.', search: next as never, replace: !('page' in patch), resetScroll: false })
    },
    [navigate, value],
  )
  const replaceAll = useCallback(
    (all: Record<string, string>) => void navigate({ to: '.', search: all as never, resetScroll: false }),
    [navigate],
  )
  return [value, change, replaceAll]
}

import { queryOptions } from '@tanstack/react-query'
import { fetchSession } from './session'

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: fetchSession,
  staleTime: 5 * 60_000,
  retry: false,
})

import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { get } from '@/api/http'
import { type SearchHit } from '@/api/model'

export const searchQuery = (text: string) =>
  queryOptions({
    queryKey: ['search', text],
    queryFn: ({ signal }) => get<SearchHit[]>('/search', { Query: text }, signal),
    enabled: text.length >= 2,
    staleTime: 10_000,
    placeholderData: keepPreviousData,
  })

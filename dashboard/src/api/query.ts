import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { get, list, type Query } from './http'

export const NEWEST: Query = { Sort: 'CreationDate:DESC' }

export function listOf<T>(path: string, query: Query = {}) {
  return queryOptions({
    queryKey: ['list', path, query],
    queryFn: ({ signal }) => list<T>(path, query, signal),
    placeholderData: keepPreviousData,
  })
}

export function one<T>(path: string, query: Query = {}) {
  return queryOptions({
    queryKey: ['one', path, query],
    queryFn: ({ signal }) => get<T>(path, query, signal),
  })
}

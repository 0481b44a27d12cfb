import { queryOptions } from '@tanstack/react-query'
import { type Query } from '@/api/http'
import { type Report } from '@/api/model'
import { listOf, NEWEST } from '@/api/query'

// Reports: looked at again while one is in preparation
export const reportsQuery = (query: Query) =>
  queryOptions({
    ...listOf<Report>('/reports', { ...NEWEST, ...query }),
    refetchInterval: (q) => (q.state.data?.items.some((r) => r.Status === 'PENDING') ? 3_000 : false),
  })

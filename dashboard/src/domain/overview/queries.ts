import { queryOptions } from '@tanstack/react-query'
import { type Overview } from '@/api/model'
import { one } from '@/api/query'

export const overviewQuery = () => queryOptions({ ...one<Overview>('/overview'), refetchInterval: 60_000 })

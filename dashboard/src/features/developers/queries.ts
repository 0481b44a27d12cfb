import { queryOptions } from '@tanstack/react-query'
import { type Query } from '@/api/http'
import { type ApiEvent, type ApiKey, type Delivery, type DeliveryMode, type Hook } from '@/api/model'
import { listOf, NEWEST, one } from '@/api/query'

export const eventsQuery = (query: Query) => listOf<ApiEvent>('/events', query)

export const hooksQuery = (query: Query = { per_page: 100 }) => listOf<Hook>('/hooks', query)

export const hookQuery = (id: string) => one<Hook>(`/hooks/${id}`)

export const deliveryModeQuery = (id: string) => one<DeliveryMode>(`/hooks/${id}/delivery-mode`)

/** Looked at again while something is on its way. */
export const deliveriesQuery = (hookId: string, query: Query) =>
  queryOptions({
    ...listOf<Delivery>(`/hooks/${hookId}/deliveries`, { ...NEWEST, ...query }),
    refetchInterval: (q) => (q.state.data?.items.some((d) => d.Status === 'PENDING') ? 3_000 : false),
  })

export const keysQuery = () => listOf<ApiKey>('/keys', { per_page: 100 })

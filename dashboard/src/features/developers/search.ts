import { z } from 'zod'
import { dates, many, paging, text } from '@/lib/search'

export const eventSearch = z.object({ ...paging, ...dates, EventType: text })

export const deliverySearch = z.object({
  ...paging,
  ...dates,
  Status: many(['PENDING', 'SUCCEEDED', 'FAILED', 'CANCELLED']),
})

export type DeliverySearch = z.infer<typeof deliverySearch>

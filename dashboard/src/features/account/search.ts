import { z } from 'zod'
import { dates, many, paging, text } from '@/lib/search'
import { ACTOR_TYPES, SERVICES } from '@/domain/history/labels'

export const auditSearch = z.object({
  ...paging,
  ...dates,
  Service: many(SERVICES.map((s) => s.value)),
  ActorType: many(ACTOR_TYPES.map((a) => a.value)),
  ActorId: text,
  ResourceId: text,
  RequestId: text,
})

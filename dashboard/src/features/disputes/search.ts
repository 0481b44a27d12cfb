import { z } from 'zod'
import { dates, many, paging, text } from '@/lib/search'

export const disputeSearch = z.object({
  ...paging,
  ...dates,
  Status: many([
    'CREATED',
    'PENDING_CLIENT_ACTION',
    'SUBMITTED',
    'PENDING_BANK_ACTION',
    'REOPENED_PENDING_CLIENT_ACTION',
    'CLOSED',
  ]),
  DisputeType: many(['CONTESTABLE', 'NOT_CONTESTABLE', 'RETRIEVAL']),
  view: z.enum(['pending', 'settle']).optional().catch(undefined),
  UserId: text,
  WalletId: text,
})

export type DisputeSearch = z.infer<typeof disputeSearch>

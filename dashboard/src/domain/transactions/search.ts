import { z } from 'zod'
import { dates, many, paging, sortOrder, text } from '@/lib/search'

const digits = z
  .string()
  .regex(/^\d{1,16}$/)
  .optional()
  .catch(undefined)

export const transactionSearch = z.object({
  ...paging,
  ...dates,
  Sort: sortOrder,
  Type: many(['PAYIN', 'TRANSFER', 'PAYOUT', 'CONVERSION', 'CARD_VALIDATION']),
  Nature: many(['REGULAR', 'REFUND', 'REPUDIATION', 'SETTLEMENT']),
  Status: many(['CREATED', 'SUCCEEDED', 'FAILED']),
  ResultCode: z
    .string()
    .regex(/^[\d,]{1,100}$/)
    .optional()
    .catch(undefined),
  Currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .optional()
    .catch(undefined),
  MinAmount: digits,
  MaxAmount: digits,
  AuthorId: text,
})

export type TransactionSearch = z.infer<typeof transactionSearch>

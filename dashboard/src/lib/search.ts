/**
 * The query string of a page: flat text, readable and shareable (`?Status=FAILED&page=2`). Each page checks its own part
 * with a zod schema that drops what it does not know instead of failing.
 */
import { z } from 'zod'
import { addDays, DATE_PRESETS, type DatePreset, presetDays, startOfDay } from './time'

const DAY = /^\d{4}-\d{2}-\d{2}$/
const presets = DATE_PRESETS.map((p) => p.value) as [DatePreset, ...DatePreset[]]

export const text = z.string().trim().min(1).max(200).optional().catch(undefined)
export const day = z.string().regex(DAY).optional().catch(undefined)
const digits = z
  .string()
  .regex(/^\d{1,16}$/)
  .optional()
  .catch(undefined)

export const paging = {
  page: z.coerce.number().int().min(1).max(100_000).optional().catch(undefined),
  per_page: z.coerce
    .number()
    .int()
    .pipe(z.union([z.literal(10), z.literal(25), z.literal(50), z.literal(100)]))
    .optional()
    .catch(undefined),
}

export const dates = { dates: z.enum(presets).optional().catch(undefined), from: day, to: day }

/** Comma-separated values of a known set, as the API takes them. */
export function many(values: readonly string[]) {
  return z
    .string()
    .transform((t) =>
      t
        .split(',')
        .filter((v) => values.includes(v))
        .join(','),
    )
    .transform((t) => t || undefined)
    .optional()
    .catch(undefined)
}

export const sortOrder = z.enum(['CreationDate:ASC', 'CreationDate:DESC']).optional().catch(undefined)

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

export const userSearch = z.object({ ...paging, Sort: sortOrder })

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

export const kycSearch = z.object({
  ...paging,
  ...dates,
  Sort: sortOrder,
  Status: many(['CREATED', 'VALIDATION_ASKED', 'VALIDATED', 'REFUSED', 'OUT_OF_DATE']),
  Type: many([
    'IDENTITY_PROOF',
    'REGISTRATION_PROOF',
    'ARTICLES_OF_ASSOCIATION',
    'SHAREHOLDER_DECLARATION',
    'ADDRESS_PROOF',
  ]),
})

export const eventSearch = z.object({ ...paging, ...dates, EventType: text })
export const deliverySearch = z.object({
  ...paging,
  ...dates,
  Status: many(['PENDING', 'SUCCEEDED', 'FAILED', 'CANCELLED']),
})
export type DeliverySearch = z.infer<typeof deliverySearch>
export const pageSearch = z.object({ ...paging })

/** The days chosen, first and last included, as the API wants them: seconds from AfterDate on, before BeforeDate. */
export function dateQuery(
  search: { dates?: DatePreset | undefined; from?: string | undefined; to?: string | undefined },
  zone: string,
): { AfterDate?: number; BeforeDate?: number } {
  const range = search.dates ? presetDays(search.dates, zone) : search
  return {
    ...(range.from ? { AfterDate: startOfDay(range.from, zone) } : {}),
    ...(range.to ? { BeforeDate: startOfDay(addDays(range.to, 1), zone) } : {}),
  }
}

export const DEFAULT_PER_PAGE = 25

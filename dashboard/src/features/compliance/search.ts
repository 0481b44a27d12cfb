import { z } from 'zod'
import { dates, many, paging, sortOrder, text } from '@/lib/search'

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

export const limitSearch = z.object({
  ...paging,
  SubjectType: many(['WALLET', 'USER', 'CARD', 'KEY', 'PERSON']),
  Active: z.enum(['true', 'false']).optional().catch(undefined),
  /** Whose usage is shown. */
  of: z.enum(['WALLET', 'USER', 'CARD', 'KEY', 'PERSON']).optional().catch(undefined),
  id: text,
})

import { z } from 'zod'
import { dates, many, paging, sortOrder } from '@/lib/search'

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

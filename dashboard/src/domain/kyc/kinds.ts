import { type KycDocument } from '@/api/model'

export const KYC_TYPES = [
  'IDENTITY_PROOF',
  'REGISTRATION_PROOF',
  'ARTICLES_OF_ASSOCIATION',
  'SHAREHOLDER_DECLARATION',
  'ADDRESS_PROOF',
] as const satisfies KycDocument['Type'][]

export const KYC_STATUSES = [
  'CREATED',
  'VALIDATION_ASKED',
  'VALIDATED',
  'REFUSED',
  'OUT_OF_DATE',
] as const satisfies KycDocument['Status'][]
